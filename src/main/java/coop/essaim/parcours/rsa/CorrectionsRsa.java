package coop.essaim.parcours.rsa;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.correction.ContreEcrituresSql;
import coop.essaim.parcours.correction.Erreur;
import coop.essaim.parcours.correction.Ligne;
import coop.essaim.parcours.correction.NatureDeLigne;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Annuler ce qui a été noté par erreur dans le suivi du RSA : un contre-événement, et la ligne ne compte plus.
@Service
public class CorrectionsRsa {

    private final CorrectionsRsaSql sql;
    private final RsaSql rsa;
    private final ContreEcrituresSql contreEcritures;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    CorrectionsRsa(
            CorrectionsRsaSql sql,
            RsaSql rsa,
            ContreEcrituresSql contreEcritures,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.rsa = rsa;
        this.contreEcritures = contreEcritures;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param id la ligne ; pour une suite, le passage qui l'a reçue
    public Optional<Ligne> trouver(NatureDeLigne nature, UUID id) {
        return sql.trouver(nature, id);
    }

    @Transactional
    public Suivi annuler(Ligne ligne, Erreur erreur, @Nullable UUID par) {
        if (ligne.nature() == NatureDeLigne.PASSAGE
                && sql.trouver(NatureDeLigne.SUITE_DE_PASSAGE, ligne.id()).isPresent()) return new Suivi.SuiteNotee();
        if (!contreEcritures.annuler(ligne, erreur, par, horloge.instant())) return new Suivi.DejaAnnulee();
        if (ligne.nature() == NatureDeLigne.ENGAGEMENT) annoncerDeNouveau(ligne);
        journal.inscrire(
                "parcours.rsa.annuler",
                Objet.de("ligne", ligne.id()),
                Map.of(),
                Map.of("nature", ligne.nature().name(), "erreur", erreur.libelle()));
        return new Suivi.Note();
    }

    /// L'échéance du contrat annulé s'efface ; celle du précédent, s'il court encore, revient.
    private void annoncerDeNouveau(Ligne ligne) {
        var personne = ligne.personne();
        if (personne == null) return;
        echeances.annuler(personne, Set.of(GenreDEcheance.CONTRAT_D_ENGAGEMENT));
        rsa.engagements(personne).stream()
                .filter(e -> !e.annulee())
                .findFirst()
                .ifPresent(e -> echeances.annoncer(SuivisRsa.renouvellement(personne, e.quoi())));
    }
}
