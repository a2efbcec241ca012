// Owns in Spanish the commands in a room: what each does, what it answers, how it is misused. Must not know any command.
import type { Catalogue } from "../catalogue.ts";
import { grammarOf } from "../grammar.ts";

const { plural } = grammarOf("es");

/** What each command does, as /help shows it. */
export const commandHelp: Catalogue["commandHelp"] = {
  help: "mostrar los comandos",
  nick: "cambiar tu apodo en esta sala",
  me: "decir lo que haces",
  away: "avisar de que te ausentas, o de que has vuelto",
  clear: "limpiar la pantalla",
  history: "mostrar otra vez los últimos N mensajes (20 por omisión), o los que contienen TEXT",
  set: "mostrar o cambiar el aspecto y el comportamiento de las salas aquí",
  lang: "mostrar los idiomas, o cambiar a otro a partir de ahora",
  quit: "salir de todas las salas, o de una",
  room: "describir esta sala, o escribir en otra",
  rooms: "listar las salas en las que estás",
  join: "entrar en otra sala más",
  create: "crear otra sala en el mismo relé, y entrar",
  invite: "crear un enlace más, por ejemplo /invite 5 1h",
  members: "mostrar quién está aquí",
  verify: "mostrar un número para compararlo con alguien por otro canal; yes recuerda que coincidía",
  kick: "expulsar a alguien para siempre; la sala recibe un enlace nuevo (solo propietarios)",
  owner: "mostrar de quién es la sala y la clave que lo prueba, o nombrar a otro propietario",
  rename: "dar otro nombre a la sala (solo propietarios)",
  burn: "borrar la sala para todos (solo propietarios)",
  send: "enviar un archivo a la sala",
  save: "guardar un archivo de la sala; /files muestra sus números",
  cancel: "cancelar una transferencia en curso, o retirar un archivo que enviaste",
  files: "listar los archivos de la sala",
  images: "listar las imágenes de la sala, mostrar una, o decir cómo y de quién se muestran",
  renderer: "cambiar cómo se muestran las salas a partir de ahora",
};

/** What each setting is about. */
export const settingHelp: Catalogue["settingHelp"] = {
  times: "solo la hora, o también hace cuánto del último mensaje",
  markdown: "dar formato a *negrita*, _cursiva_ y `código`",
  notify: "qué ocurre cuando te mencionan; text muestra lo que se dijo",
  images: "cómo se muestran las imágenes: lo mejor que pueda el terminal, nada, o de una manera",
  show: "de quién se muestran las imágenes al momento: de miembros verificados, o solo las pedidas",
  typing: "dejar que los demás vean que estás escribiendo",
  away: "minutos sin pulsar una tecla hasta figurar como ausente; 0 es nunca",
};

/** What commands answer. Names are sanitised and isolated. */
export const answers: Catalogue["answers"] = {
  doubleSlash: "//x dice /x",
  you: "tú",
  owner: "propietario",
  verified: "verificado",
  ownedBy: (names) => `La sala es de ${names}.`,
  noOwner: "No hay ningún propietario aquí.",
  ownerKey: (key) => `La clave de propietario, para --owner-file; no la compartas: ${key}`,
  burnHow: "Esto borra la sala y todo lo que se dijo, para todos. Confírmalo con /burn now.",
  stillConnecting: "Todavía no estás en la sala; conectando.",
  roomIs: (room, people) =>
    plural(people, (n) => ({
      one: `Estás en ${room}; hay ${n} persona aquí.`,
      many: `Estás en ${room}; hay ${n} de personas aquí.`,
      other: `Estás en ${room}; hay ${n} personas aquí.`,
    })),
  itsLink: (link) => `Su enlace: ${link}`,
  newLink: (link) => `El enlace de la sala nueva: ${link}`,
  newOwnerKey: (key) => `Su clave de propietario; no la compartas: ${key}`,
  uses: (uses) => plural(uses, (n) => ({ one: `${n} uso`, many: `${n} de usos`, other: `${n} usos` })),
  until: (time) => `hasta el ${time}`,
  isNow: (setting, value) => `${setting} es ahora ${value}.`,
  speaks: "Desde ahora hablo español.",
  nothingSaid: "Todavía no se ha dicho nada.",
};

/** Wrong use of commands. Words that were typed are sanitised. */
export const misuses: Catalogue["misuses"] = {
  unknown: (command, advice) => `No existe /${command}. ${advice}`,
  seeHelp: "/help los muestra todos.",
  whom: "¿A quién? Indica un apodo.",
  nobody: (nick) => `Aquí nadie se llama ${nick}.`,
  several: (nicks) => `Hay más de uno: ¿${nicks}?`,
  yourself: "Eres tú; /quit sale de la sala.",
  noRoom: "No estás en esa sala; /rooms muestra las tuyas.",
  renameHow: "¿Cómo debe llamarse la sala? /rename NAME",
  inviteHow: "¿Cuántos usos, y por cuánto tiempo? /invite 5 1h",
  doWhat: "¿Qué haces? /me TEXT",
  howMany: "¿Cuántos mensajes? /history N",
  noSetting: (name) => `No existe el ajuste ${name}; /set los muestra todos.`,
  noScreen:
    "rich requiere un terminal tanto en la entrada como en la salida; minimal y json funcionan en todas partes.",
  settingTakes: (name, values) => `${name} admite ${values}.`,
};
