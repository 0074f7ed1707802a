package coop.essaim.navigateur;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.accueil.lieu.LieuSaisie;
import coop.essaim.accueil.lieu.Lieux;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Rendue;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.personnes.NouvellePersonne;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Un lieu au nom long, une séance du jour et son inscription ; le lien d'annulation est mort exprès.
@TestComponent
class PagesDAccueil implements PagesAVisiter {

    private final Lieux lieux;
    private final Seances seances;
    private final Inscriptions inscriptions;

    PagesDAccueil(Lieux lieux, Seances seances, Inscriptions inscriptions) {
        this.lieux = lieux;
        this.seances = seances;
        this.inscriptions = inscriptions;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (chemin.startsWith("/informations-collectives/annulation/"))
            return List.of("/informations-collectives/annulation/" + "a".repeat(43));
        if (!chemin.startsWith("/accueil/") && !chemin.startsWith("/informations-collectives/")) return List.of();
        var objets = objets(identites.get("GERANCE"));
        var adresse = chemin;
        for (var objet : objets.entrySet()) adresse = adresse.replace("{" + objet.getKey() + "}", objet.getValue());
        return List.of(adresse);
    }

    private Map<String, String> objets(UUID par) {
        var lieu = lieux.tous().stream()
                .findFirst()
                .map(l -> l.id())
                .orElseGet(() -> lieux.ouvrir(
                                new LieuSaisie(
                                        "Maison des services au public de Saint-Symphorien-sur-Loire",
                                        "12 avenue du Général-de-La-Porte-Neuve",
                                        "44000",
                                        "Nantes",
                                        "Tramway 1, arrêt Médiathèque. Entrée par la cour, rampe à droite."),
                                null)
                        .orElseThrow());
        var seance = seances.ajouter(
                        lieu,
                        Genre.INFORMATION_COLLECTIVE,
                        LocalDate.now(EnFrancais.PARIS),
                        Horaire.de(Etendue.APRES_MIDI),
                        12)
                .orElseThrow();
        var personne = new NouvellePersonne(
                null,
                "Kerivel-Montgaillard de Sainte-Radegonde",
                "Marie-Antoinette",
                null,
                new Courriel("ma-" + UUID.randomUUID() + "@tres-long-domaine.exemple.fr"),
                null);
        var rendue = (Rendue.Faite) inscriptions.inscrire(seance, new Demande(personne, null, null, true, par));
        return Map.of(
                "lieu",
                lieu.toString(),
                "seance",
                seance.toString(),
                "inscription",
                rendue.inscription().toString());
    }
}
