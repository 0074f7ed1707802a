package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.FactureId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les règlements, écrits une fois, jamais changés.
@Repository
class ReglementsSql {

    /// Un règlement, pour qui veut l'annuler ou le remettre en banque.
    record Reglement(
            ReglementId id,
            String numero,
            Nature nature,
            @Nullable ModeDeReglement mode,
            LocalDate date,
            Montant montant,
            EcritureId ecriture,
            @Nullable EcritureId contribution,
            @Nullable ReglementId tropPercu,
            @Nullable UUID remise,
            boolean annule) {}

    private final JdbcClient jdbc;

    ReglementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Encaissement.Fait> creePar(UUID cle) {
        return jdbc.sql("select id, numero from reglement where cle = :cle")
                .param("cle", cle)
                .query((ligne, _) -> new Encaissement.Fait(
                        new ReglementId(ligne.getObject(1, UUID.class)), ligne.getString(2), true))
                .optional();
    }

    /// Suite par année ; l'incrément s'annule avec la transaction.
    String numeroSuivant(int annee) {
        return jdbc.sql("""
                insert into numero_de_reglement (annee, dernier) values (:annee, 1)
                on conflict (annee) do update set dernier = numero_de_reglement.dernier + 1
                returning 'R' || annee || '-' || to_char(dernier, 'FM00000')""").param("annee", annee).query(String.class).single();
    }

    /// Le même chèque du même client, déjà saisi et non annulé.
    Optional<String> chequeDeja(UUID client, String reference) {
        return jdbc.sql("""
                select r.numero from reglement r
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where r.client_id = :client and r.mode = 'CHEQUE' and r.nature = 'RECU' and r.reference = :reference
                   and n.reglement_id is null
                 limit 1""")
                .param("client", client)
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    /// @param ecritures celle du règlement, puis celle de la contribution s'il y en a une
    record Ecrit(Acte acte, String numero, List<EcritureId> ecritures, int rangDuCompte) {}

    void ajouter(Ecrit ecrit, Auteur auteur, Instant maintenant) {
        var acte = ecrit.acte();
        var mode = acte.mode();
        var avoir = acte.avoir();
        var tropPercu = acte.tropPercu();
        jdbc.sql("""
                insert into reglement (id, cle, numero, nature, mode, date, montant, client_id, activite_id, reference,
                                       banque, avoir_id, trop_percu_id, ecriture_id, contribution_id, rang_excedent,
                                       saisi_a, saisi_par)
                values (:id, :cle, :numero, :nature, :mode, :date, :montant, :client, :activite, :reference,
                        :banque, :avoir, :tropPercu, :ecriture, :contribution, nullif(:rang, 0), :maintenant, :par)""")
                .param("id", acte.id().valeur())
                .param("cle", acte.cle())
                .param("numero", ecrit.numero())
                .param("nature", acte.nature().name())
                .param("mode", mode == null ? null : mode.name())
                .param("date", acte.date())
                .param("montant", acte.montant().centimes())
                .param("client", acte.compte().client().valeur())
                .param("activite", acte.compte().activite().valeur())
                .param("reference", acte.reference())
                .param("banque", acte.banque())
                .param("avoir", avoir == null ? null : avoir.valeur(), java.sql.Types.OTHER)
                .param("tropPercu", tropPercu == null ? null : tropPercu.valeur(), java.sql.Types.OTHER)
                .param("ecriture", ecrit.ecritures().getFirst().valeur())
                .param(
                        "contribution",
                        ecrit.ecritures().size() > 1
                                ? ecrit.ecritures().getLast().valeur()
                                : null,
                        java.sql.Types.BIGINT)
                .param("rang", ecrit.rangDuCompte())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", auteur.compte(), java.sql.Types.OTHER)
                .update();
    }

    void imputer(ReglementId reglement, Acte.Solde part, int rang, Montant contribution) {
        jdbc.sql("""
                insert into imputation (reglement_id, facture_id, rang, montant, contribution)
                values (:reglement, :facture, :rang, :montant, :contribution)""")
                .param("reglement", reglement.valeur())
                .param("facture", part.piece().id().valeur())
                .param("rang", rang)
                .param("montant", part.montant().centimes())
                .param("contribution", contribution.centimes())
                .update();
    }

    void noterTva(ReglementId reglement, EcritureDeReglement.TvaSortie sortie) {
        jdbc.sql("""
                insert into imputation_tva (reglement_id, facture_id, attente, montant)
                values (:reglement, :facture, :attente, :montant)""")
                .param("reglement", reglement.valeur())
                .param("facture", sortie.piece().valeur())
                .param("attente", sortie.attente())
                .param("montant", sortie.montant().centimes())
                .update();
    }

    Optional<Reglement> trouver(ReglementId id) {
        return jdbc.sql("""
                select r.numero, r.nature, r.mode, r.date, r.montant, r.ecriture_id, r.contribution_id, r.trop_percu_id,
                       c.remise_id, n.reglement_id is not null as annule
                  from reglement r
                  left join cheque_remis c on c.reglement_id = r.id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where r.id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> {
                    var mode = ligne.getString("mode");
                    long contribution = ligne.getLong("contribution_id");
                    boolean interne = !ligne.wasNull();
                    var tropPercu = ligne.getObject("trop_percu_id", UUID.class);
                    return new Reglement(
                            id,
                            ligne.getString("numero"),
                            Nature.valueOf(ligne.getString("nature")),
                            mode == null ? null : ModeDeReglement.valueOf(mode),
                            ligne.getObject("date", LocalDate.class),
                            new Montant(ligne.getLong("montant")),
                            new EcritureId(ligne.getLong("ecriture_id")),
                            interne ? new EcritureId(contribution) : null,
                            tropPercu == null ? null : new ReglementId(tropPercu),
                            ligne.getObject("remise_id", UUID.class),
                            ligne.getBoolean("annule"));
                })
                .optional();
    }

    List<Part> parts(ReglementId id) {
        return jdbc.sql("select facture_id, montant from imputation where reglement_id = :id order by rang")
                .param("id", id.valeur())
                .query((ligne, _) ->
                        new Part(new FactureId(ligne.getObject(1, UUID.class)), new Montant(ligne.getLong(2))))
                .list();
    }

    /// Par section, ce qu'un chèque a mis en attente d'encaissement.
    record ParSection(String section, Montant montant) {}

    List<ParSection> tresorerie(EcritureId ecriture) {
        return jdbc.sql("""
                select section, sum(debit - credit) as montant from pub_ligne_ecriture
                 where ecriture_id = :ecriture and compte ~ '^5' group by section order by section""")
                .param("ecriture", ecriture.valeur())
                .query((ligne, _) -> new ParSection(ligne.getString(1), new Montant(ligne.getLong(2))))
                .list();
    }

    void annuler(ReglementId id, Annulation annulation, EcritureId ecriture, Auteur auteur, Instant maintenant) {
        jdbc.sql("""
                insert into annulation_de_reglement (reglement_id, date, impaye, motif, ecriture_id, annule_a, annule_par)
                values (:id, :date, :impaye, :motif, :ecriture, :maintenant, :par)""")
                .param("id", id.valeur())
                .param("date", annulation.date())
                .param("impaye", annulation.impaye())
                .param("motif", annulation.motif())
                .param("ecriture", ecriture.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", auteur.compte(), java.sql.Types.OTHER)
                .update();
    }
}
