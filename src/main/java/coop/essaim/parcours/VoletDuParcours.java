package coop.essaim.parcours;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.VoletDeFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Ce que la fiche d'une personne montre de son parcours.
@Component
class VoletDuParcours implements VoletDeFiche {

    private static final int RANG = 10;

    private final Parcours parcours;
    private final Clock horloge;

    VoletDuParcours(Parcours parcours, Clock horloge) {
        this.parcours = parcours;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return RANG;
    }

    @Override
    public Optional<Volet> volet(PersonneId personne, Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.LIRE)) return Optional.empty();
        var etats = parcours.etats(personne, LocalDate.now(horloge));
        var contrat = etats.contrat() == Etat.SANS_CONTRAT
                ? ""
                : " · " + etats.contrat().libelle();
        return Optional.of(new Volet(
                "Parcours",
                etats.parcours().libelle() + contrat,
                List.of(Lien.vers("Ouvrir le parcours", "/parcours/" + personne))));
    }
}
