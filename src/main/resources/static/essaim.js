// Ce script ajoute du confort et ne porte rien : chaque page fonctionne sans lui.
(() => {
  "use strict";

  const editable = (e) => e.closest?.("input, textarea, select, [contenteditable=true]");
  const ouverts = () => document.querySelectorAll("details.compte[open], details.menu__suite[open]");

  // Un volet ouvert se ferme quand on clique ailleurs.
  document.addEventListener("click", (e) => {
    ouverts().forEach((volet) => volet.contains(e.target) || volet.removeAttribute("open"));
    if (!e.target.closest?.(".chercher")) viderSuggestions();
  });

  // Dans un long menu, l'entrée où l'on est se montre.
  const menu = document.getElementById("menu");
  const courante = menu?.querySelector("[aria-current]");
  if (courante && courante.offsetTop > menu.clientHeight - 80) menu.scrollTop = courante.offsetTop - menu.clientHeight / 2;

  const viderSuggestions = () => document.getElementById("suggestions")?.replaceChildren();

  // Une réponse qui est une page entière (la connexion, après une session finie) remplace la page, pas un morceau.
  document.addEventListener("htmx:beforeSwap", (e) => {
    if (/^\s*<!doctype/i.test(e.detail.xhr.responseText)) {
      e.detail.shouldSwap = false;
      window.location.reload();
    }
  });

  // Le réseau manque : une phrase, plutôt que rien.
  document.addEventListener("htmx:sendError", () => {
    const avis = document.getElementById("avis");
    if (avis) avis.textContent = "Le serveur ne répond pas. Vérifiez votre connexion, puis recommencez.";
  });

  // Un second clic sur un bouton d'envoi n'envoie pas deux fois ; si rien n'est venu (réseau coupé, page arrêtée), le
  // bouton sert de nouveau.
  document.addEventListener("submit", (e) => {
    if (e.target.dataset.envoye) e.preventDefault();
    else if (e.target.method === "post" && !e.defaultPrevented) {
      e.target.dataset.envoye = "oui";
      e.submitter?.setAttribute("aria-busy", "true");
      setTimeout(() => {
        delete e.target.dataset.envoye;
        e.submitter?.removeAttribute("aria-busy");
      }, 15_000);
    }
  });
  window.addEventListener("pageshow", (e) => {
    if (e.persisted) document.querySelectorAll("form[data-envoye]").forEach((f) => delete f.dataset.envoye);
  });

  // Le choix d'un fichier, en français quelle que soit la langue du navigateur.
  document.querySelectorAll(".champ--fichier input[type=file]").forEach((champ) => {
    const bouton = document.createElement("span");
    bouton.className = "btn";
    bouton.textContent = champ.multiple ? "Choisir des fichiers" : "Choisir un fichier";
    const nom = document.createElement("span");
    nom.className = "choix-de-fichier__nom";
    const dire = () => { nom.textContent = [...champ.files].map((f) => f.name).join(", ") || "Aucun fichier choisi"; };
    bouton.setAttribute("aria-hidden", "true");
    nom.setAttribute("aria-live", "polite");
    champ.parentElement.classList.add("choix-de-fichier");
    champ.after(bouton, nom);
    champ.addEventListener("change", dire);
    dire();
  });

  const aide = async () => {
    const deja = document.querySelector("dialog.aide");
    if (deja) return deja.showModal();
    const reponse = await fetch("/raccourcis");
    if (!reponse.ok || reponse.redirected) return;
    const page = new DOMParser().parseFromString(await reponse.text(), "text/html");
    const liste = page.getElementById("raccourcis");
    if (!liste) return;
    const boite = document.createElement("dialog");
    boite.className = "aide";
    boite.setAttribute("aria-labelledby", "aide-titre");
    const titre = document.createElement("h2");
    titre.id = "aide-titre";
    titre.textContent = "Raccourcis du clavier";
    const fermer = document.createElement("button");
    fermer.className = "btn";
    fermer.textContent = "Fermer";
    fermer.addEventListener("click", () => boite.close());
    liste.removeAttribute("id");
    boite.append(titre, liste, fermer);
    document.body.append(boite);
    boite.showModal();
  };

  const allers = {
    a: () => { window.location.assign("/"); },
    m: () => document.querySelector("#menu a.menu__entree")?.focus(),
    c: () => document.getElementById("contenu")?.focus(),
  };
  let attendu = 0;

  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      viderSuggestions();
      ouverts().forEach((volet) => {
        volet.removeAttribute("open");
        volet.querySelector("summary").focus();
      });
      return;
    }
    if (document.body.dataset.raccourcis !== "oui") return;
    if (e.ctrlKey || e.metaKey || e.altKey || editable(e.target)) return;
    if (Date.now() < attendu && allers[e.key]) {
      attendu = 0;
      e.preventDefault();
      allers[e.key]();
    } else if (e.key === "g") attendu = Date.now() + 1500;
    else if (e.key === "?") aide();
    else if (e.key === "/") {
      const champ = document.getElementById("chercher");
      if (champ) { e.preventDefault(); champ.focus(); champ.select(); }
    } else if (e.key === "n") document.querySelector(".tete__actions .btn-primary")?.click();
    else if (/^[a-z]$/.test(e.key)) {
      // Une page nomme ses propres touches : un lien ou un bouton s'actionne, un champ reçoit le curseur.
      const cible = document.querySelector(`[data-touche="${e.key}"]`);
      if (!cible) return;
      e.preventDefault();
      if (editable(cible)) cible.focus();
      else cible.click();
    }
  });

  // L'onglet de la page reste sous les yeux : la barre défile jusqu'à lui, là où la feuille de style n'y suffit pas.
  const onglet = document.querySelector(".onglets__lien[aria-current]");
  const barre = onglet?.closest(".onglets");
  if (barre) {
    const ecart = onglet.getBoundingClientRect().left - barre.getBoundingClientRect().left;
    barre.scrollLeft += ecart - (barre.clientWidth - onglet.offsetWidth) / 2;
  }
})();
