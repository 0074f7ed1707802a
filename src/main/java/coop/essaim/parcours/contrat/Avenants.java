package coop.essaim.parcours.contrat;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les avenants d'un contrat conclu, numérotés à la suite.
@Service
public class Avenants {

    private final SignaturesSql sql;
    private final ContratsSql contrats;
    private final PapiersDeContrat papiers;
    private final Journal journal;
    private final Clock horloge;

    Avenants(SignaturesSql sql, ContratsSql contrats, PapiersDeContrat papiers, Journal journal, Clock horloge) {
        this.sql = sql;
        this.contrats = contrats;
        this.papiers = papiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Ce que l'avenant change.
    public record Changement(
            LocalDate du,
            String objet,
            String texte,
            @Nullable BigDecimal heures,
            @Nullable Montant partFixe,
            @Nullable Montant objectif) {}

    public sealed interface Emission {
        record Faite(Avenant avenant) implements Emission {}

        /// On ne modifie qu'un contrat conclu et en cours.
        record PasEnCours() implements Emission {}

        record HorsDuContrat(LocalDate du) implements Emission {}
    }

    /// Imprime l'avenant suivant, prêt à signer.
    @Transactional
    public Emission emettre(ContratId id, Changement changement, UUID par) {
        var contrat = contrats.verrouille(id);
        if (!contrat.estConclu() || contrat.suivi().finLe() != null) return new Emission.PasEnCours();
        if (!contrat.periode().contient(changement.du()))
            return new Emission.HorsDuContrat(contrat.termes().du());
        var maintenant = horloge.instant();
        var brouillon = new Avenant(
                Identifiant.nouveau(maintenant),
                id,
                sql.numeroSuivant(id),
                changement.du(),
                changement.objet().strip(),
                changement.texte().strip(),
                changement.heures(),
                changement.partFixe(),
                changement.objectif(),
                null,
                null);
        var avenant = brouillon.imprime(papiers.imprimer(contrat, brouillon, par));
        sql.ajouter(avenant, maintenant, par);
        journal.inscrire(
                "parcours.avenant.emettre", Objet.de("contrat", id), Map.of(), Map.of("numero", avenant.numero()));
        return new Emission.Faite(avenant);
    }
}
