// Les clés d'accès : le seul endroit où un script est nécessaire, parce que seul le navigateur parle à l'appareil.
(() => {
    "use strict";
    if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;

    const envoyer = async (adresse, jeton, corps) => {
        const entetes = { "X-CSRF-TOKEN": jeton };
        if (corps) entetes["Content-Type"] = "application/json";
        const reponse = await fetch(adresse, {
            method: "POST", headers: entetes, body: corps ? JSON.stringify(corps) : null, redirect: "error",
        });
        if (!reponse.ok) throw new Error(String(reponse.status));
        return reponse;
    };

    const creer = async (formulaire) => {
        const jeton = formulaire.dataset.jeton;
        const options = await (await envoyer("/mon-compte/cles/options", jeton)).json();
        const cle = await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        });
        const label = formulaire.elements.nom.value || "Clé d'accès";
        await envoyer("/mon-compte/cles", jeton, { credential: cle.toJSON(), label });
        location.reload();
    };

    const entrer = async (formulaire) => {
        const options = await (await envoyer("/connexion/cle/options", formulaire.dataset.jeton)).json();
        const cle = await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
        const suite = encodeURIComponent(formulaire.dataset.suite || "/");
        const reponse = await envoyer("/connexion/cle?suite=" + suite, formulaire.dataset.jeton, cle.toJSON());
        location.assign(await reponse.text());
    };

    for (const formulaire of document.querySelectorAll("[data-cle]")) {
        formulaire.hidden = false;
        formulaire.addEventListener("submit", async (evenement) => {
            evenement.preventDefault();
            const refus = formulaire.querySelector("[data-cle-refus]");
            refus.hidden = true;
            try {
                await (formulaire.dataset.cle === "creation" ? creer : entrer)(formulaire);
            } catch {
                refus.hidden = false;
            }
        });
    }
})();
