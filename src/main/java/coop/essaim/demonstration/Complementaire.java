package coop.essaim.demonstration;

import coop.essaim.commun.Montant;
import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.parcours.effectif.NatureDEmploi;
import coop.essaim.parcours.social.ChoixDeMutuelle;
import coop.essaim.parcours.social.Dispense;
import coop.essaim.parcours.social.Mutuelle;
import coop.essaim.parcours.social.Niveaux;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// La complémentaire santé de la démonstration : des niveaux à leur prix, des choix et des dispenses.
@Component
class Complementaire {

    private static final BigDecimal MOITIE = BigDecimal.valueOf(50);

    private final Mutuelle mutuelle;
    private final Niveaux niveaux;
    private final Clock horloge;

    Complementaire(Mutuelle mutuelle, Niveaux niveaux, Clock horloge) {
        this.mutuelle = mutuelle;
        this.niveaux = niveaux;
        this.horloge = horloge;
    }

    /// Les trois niveaux et leurs prix, puis le choix de chacun de ceux qui sont en CESA.
    void proposer(List<Emploi> enCours) {
        var jour = LocalDate.now(horloge);
        fixerLesNiveaux(jour);
        var ouverts = niveaux.au(jour);
        int rang = 0;
        for (var emploi : enCours) {
            if (emploi.nature() != NatureDEmploi.CESA || ++rang % 19 == 0) continue;
            var dispense =
                    rang % 4 == 0 ? Dispense.COUVERTURE_COLLECTIVE : rang % 7 == 0 ? Dispense.TEMPS_PARTIEL : null;
            var du = emploi.du().isBefore(jour.minusYears(1)) ? jour.minusMonths(2 + rang % 10) : emploi.du();
            mutuelle.noter(
                    new PersonneId(emploi.personne()),
                    new ChoixDeMutuelle(
                            emploi.personne(),
                            emploi.nom(),
                            du,
                            dispense == null ? ouverts.get(rang % ouverts.size()) : null,
                            dispense,
                            dispense == null ? null : du.plusYears(1),
                            null),
                    null);
        }
    }

    /// Les cotisations de l'année, et celles de l'an passé.
    private void fixerLesNiveaux(LocalDate jour) {
        var prix = Map.of("BASE", "38.40", "CONFORT", "61.20", "FAMILLE", "112.60");
        for (var niveau : niveaux.au(jour)) {
            var cotisation = Montant.euros(prix.getOrDefault(niveau.code(), "50"));
            niveaux.fixer(
                    new Niveaux.Conditions(
                            niveau.code(),
                            niveau.libelle(),
                            cotisation,
                            MOITIE,
                            jour.withDayOfYear(1).minusYears(1),
                            "Décision du 12 novembre"),
                    null);
        }
    }
}
