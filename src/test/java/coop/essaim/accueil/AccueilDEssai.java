package coop.essaim.accueil;

import coop.essaim.acces.matrice.ObjetsDEssai;
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
import java.util.Set;
import java.util.UUID;

/// Pour la matrice des accès : un lieu, une séance et une inscription neufs ; rien de cela n'est à une personne.
public class AccueilDEssai implements ObjetsDEssai {

    private static final String MARQUEUR = "Ermeline-Marqueur";

    private final Lieux lieux;
    private final Seances seances;
    private final Inscriptions inscriptions;

    public AccueilDEssai(Lieux lieux, Seances seances, Inscriptions inscriptions) {
        this.lieux = lieux;
        this.seances = seances;
        this.inscriptions = inscriptions;
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/accueil/") || chemin.startsWith("/informations-collectives/");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var lieu = lieux.ouvrir(
                        new LieuSaisie("La Halle " + UUID.randomUUID(), "3 rue du Port", "44000", "Nantes", null), null)
                .orElseThrow();
        var seance = seances.ajouter(
                        lieu,
                        Genre.INFORMATION_COLLECTIVE,
                        LocalDate.now(EnFrancais.PARIS).plusDays(10),
                        Horaire.de(Etendue.MATINEE),
                        null)
                .orElseThrow();
        var personne = new NouvellePersonne(
                null, MARQUEUR, "Aude", null, new Courriel("aude-" + UUID.randomUUID() + "@exemple.fr"), null);
        var rendue = (Rendue.Faite) inscriptions.inscrire(seance, new Demande(personne, null, null, true, null));
        var inconnu = UUID.randomUUID().toString();
        return Map.of(
                "lieu",
                lieu.toString(),
                "seance",
                seance.toString(),
                "inscription",
                rendue.inscription().toString(),
                "regle",
                inconnu,
                "suspension",
                inconnu,
                "structure",
                inconnu,
                "jeton",
                "a".repeat(43));
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(
                MARQUEUR, Set.of("personnes.lire", "personnes.portefeuille.transmettre", DroitsAccueil.RECEVOIR)));
    }
}
