package coop.essaim.accueil.seance;

import coop.essaim.personnes.Doublons;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Les personnes que l'accueil connaît : retrouver la fiche de qui s'inscrit, ou l'ouvrir, et lui écrire.
///
/// Une inscription publique n'est pas une preuve d'identité : elle retrouve une fiche, elle ne la corrige jamais.
@Component
class Accueillis {

    private final Personnes personnes;
    private final Doublons doublons;
    private final CourriersDAccueil courriers;
    private final Clock horloge;

    Accueillis(Personnes personnes, Doublons doublons, CourriersDAccueil courriers, Clock horloge) {
        this.personnes = personnes;
        this.doublons = doublons;
        this.courriers = courriers;
        this.horloge = horloge;
    }

    Optional<PersonneId> retrouver(NouvellePersonne personne) {
        return doublons.laMeme(personne);
    }

    PersonneId ouvrir(Demande demande) {
        var id = personnes.ouvrir(demande.personne(), demande.par());
        var origine = demande.origine();
        if (origine != null) personnes.noterProvenance(id, origine, demande.prescripteur());
        return id;
    }

    Personne lire(PersonneId id) {
        return personnes.trouver(id).orElseThrow();
    }

    void noterContact(PersonneId id) {
        personnes.noterContact(id, LocalDate.now(horloge));
    }

    CourriersDAccueil courriers() {
        return courriers;
    }
}
