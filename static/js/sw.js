// Service worker. VAST (de vaste bestanden) staat er door de server boven.
// Bewaart alleen stijl, script, lettertype en de pagina zonder verbinding. Nooit een pagina van iemand.
const NAAM = "doorlijn-" + VAST.map((adres) => adres.match(/-([0-9a-f]{12})\./)[1]).join("-");
const OFFLINE = "/offline";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(NAAM).then((doos) => doos.addAll([...VAST, new Request(OFFLINE, { credentials: "omit", cache: "reload" })]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((namen) => Promise.all(namen.filter((naam) => naam !== NAAM).map((naam) => caches.delete(naam))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "wis") event.waitUntil(caches.keys().then((namen) => Promise.all(namen.map((naam) => caches.delete(naam)))));
});

self.addEventListener("fetch", (event) => {
  const vraag = event.request;
  const adres = new URL(vraag.url);
  if (vraag.method !== "GET" || adres.origin !== self.location.origin) return;
  if (vraag.mode === "navigate") {
    event.respondWith(fetch(vraag).catch(() => caches.match(OFFLINE).then((pagina) => pagina || Response.error())));
  } else if (adres.pathname.startsWith("/static/")) {
    event.respondWith(uitDoos(vraag));
  }
});

// Een adres onder /static/ verandert nooit van inhoud: wat er ligt is goed.
async function uitDoos(vraag) {
  const gevonden = await caches.match(vraag);
  if (gevonden) return gevonden;
  const antwoord = await fetch(vraag);
  if (antwoord.ok) {
    const doos = await caches.open(NAAM);
    await doos.put(vraag, antwoord.clone());
  }
  return antwoord;
}
