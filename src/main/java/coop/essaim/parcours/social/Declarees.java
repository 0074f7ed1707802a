package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.calcul.Dpae;
import coop.essaim.parcours.contrat.Contrat;
import coop.essaim.parcours.contrat.ContratId;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La preuve des déclarations préalables à l'embauche.
@Service
class Declarees {

    private final DpaeSql sql;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Declarees(DpaeSql sql, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public Declaration noter(Contrat contrat, PreuveDeDpae preuve, @Nullable UUID par) {
        var embauche = contrat.termes().du();
        if (contrat.genre().estUnCape()) return new Declaration.PasUneEmbauche();
        if (preuve.declareeLe().isAfter(LocalDate.now(horloge))) return new Declaration.AVenir();
        var auPlusTot = Dpae.auPlusTot(embauche);
        if (preuve.declareeLe().isBefore(auPlusTot)) return new Declaration.TropTot(auPlusTot);
        if (!sql.noter(contrat.id(), preuve, par, horloge.instant())) return new Declaration.DejaNotee();
        echeances.faireLaProchaine(contrat.personne(), GenreDEcheance.DPAE, preuve.declareeLe());
        journal.inscrire(
                "parcours.dpae.noter",
                Objet.de("contrat", contrat.id()),
                Map.of(),
                Map.of("declareeLe", preuve.declareeLe().toString()));
        return new Declaration.Notee(preuve.declareeLe().isAfter(embauche));
    }

    /// Joint l'accusé de réception à une déclaration déjà notée.
    @Transactional
    public boolean joindre(ContratId contrat, UUID document) {
        return sql.joindre(contrat, document, horloge.instant());
    }
}
