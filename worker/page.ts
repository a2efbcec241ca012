// Owns what a browser sees: how to join. Must not differ from room to room, or run anything.

/** The page behind every invite: its fragment stays in the browser, which has nothing to do with it. */
export const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sotto</title>
<style>
  body { font: 16px/1.6 ui-monospace, monospace; max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem; color: #ddd; background: #111 }
  code { color: #fff; background: #222; padding: .1em .4em }
</style>
<h1>A quiet room</h1>
<p>This link is an invitation to talk, end to end encrypted, in a terminal.</p>
<ol>
  <li>Type <code>chat join</code></li>
  <li>Paste the whole link from your address bar when it asks for it.</li>
</ol>
<p>The part after the # is the key. It has not left your browser: this relay cannot read what is said in the room.
Whoever has the link is in, so pass it on with care.</p>
</html>
`;

/** What the relay says of itself. */
export const ABOUT = "Sotto: a relay for end-to-end encrypted rooms. It cannot read what they say.\n";
