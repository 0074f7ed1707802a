package coop.essaim.demonstration;

import coop.essaim.acces.Comptes;
import coop.essaim.accueil.lieu.Calendrier;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.seance.Demande;
import coop.essaim.accueil.seance.Emargements;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.accueil.seance.Rendue;
import coop.essaim.personnes.Origine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Les informations collectives déjà tenues : qui est venu, qui ne l'est pas, et la dernière encore à pointer.
@Component
class AccueilPasse {

    private static final String MAUD = "maud@val-rouge.example";

    private static final List<String> VENUS = List.of(
            "Ivana Petrov",
            "Joris Delamare",
            "Katell Guivarch",
            "Loeiz Salaün",
            "Mireille Dubreuil",
            "Nassim Cherif",
            "Odile Fontenoy",
            "Pierrick Lozac",
            "Quitterie Vasselin",
            "Romain Estève",
            "Soazig Pennec",
            "Tugdual Rivoal",
            "Ursule Maillard",
            "Vianney Castel");

    private final Calendrier calendrier;
    private final Inscriptions inscriptions;
    private final Emargements emargements;
    private final Comptes comptes;
    private final Clock horloge;

    AccueilPasse(
            Calendrier calendrier, Inscriptions inscriptions, Emargements emargements, Comptes comptes, Clock horloge) {
        this.calendrier = calendrier;
        this.inscriptions = inscriptions;
        this.emargements = emargements;
        this.comptes = comptes;
        this.horloge = horloge;
    }

    void charger() {
        var maud = comptes.trouverParCourriel(MAUD).orElseThrow().id();
        var seances = ChapitreDAccueil.passees(calendrier, LocalDate.now(horloge));
        if (seances.isEmpty()) return;
        for (int rang = 0; rang < VENUS.size(); rang++) {
            var seance = seance(seances, rang);
            var noms = VENUS.get(rang).split(" ", 2);
            var origines = Origine.values();
            var publique = ChapitreDAccueil.prospect(noms[0], noms[1], origines[rang % origines.length]);
            var demande = new Demande(publique.personne(), publique.origine(), publique.prescripteur(), true, maud);
            // Personne n'a encore pointé la dernière séance : c'est une tâche de l'accueil.
            if (!(inscriptions.inscrire(seance.id(), demande) instanceof Rendue.Faite(var inscription))
                    || seance.equals(seance(seances, VENUS.size() - 1))) continue;
            pointer(seance.id(), inscription, rang % 7 == 3 ? Presence.ABSENTE : Presence.PRESENTE, maud);
        }
    }

    private static Seance seance(List<Seance> seances, int rang) {
        return seances.get(rang * seances.size() / VENUS.size());
    }

    private void pointer(UUID seance, UUID inscription, Presence presence, UUID par) {
        emargements.pointer(seance, Map.of(inscription, presence), par);
    }
}
