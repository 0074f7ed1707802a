package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.FactureId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        return Optional.ofNullable(creesPar(List.of(cle)).get(cle));
    }

    /// Ceux que ces demandes ont déjà faits, par leur clé.
    Map<UUID, Encaissement.Fait> creesPar(Collection<UUID> cles) {
        var faits = new HashMap<UUID, Encaissement.Fait>();
        jdbc.sql("select cle, id, numero from reglement where cle = any((select :cles::uuid[])::uuid[])")
                .param("cles", cles.toArray(UUID[]::new))
                .query((RowCallbackHandler) ligne -> faits.put(
                        ligne.getObject(1, UUID.class),
                        new Encaissement.Fait(
                                new ReglementId(ligne.getObject(2, UUID.class)), ligne.getString(3), true)));
        return faits;
    }

    /// Suite par année, que la transaction rend si elle échoue.
    ///
    /// @return le premier des numéros pris
    int numeros(int annee, int combien) {
        return jdbc.sql("""
                insert into numero_de_reglement (annee, dernier) values (:annee, :combien)
                on conflict (annee) do update set dernier = numero_de_reglement.dernier + :combien
                returning dernier - :combien + 1""")
                .param("annee", annee)
                .param("combien", combien)
                .query(Integer.class)
                .single();
    }

    record Cheque(UUID client, String reference) {}

    /// Parmi ces chèques, ceux du même client déjà saisis et non annulés, avec le numéro de leur règlement.
    Map<Cheque, String> chequesDeja(Collection<Cheque> cheques) {
        var deja = new HashMap<Cheque, String>();
        jdbc.sql("""
                select v.client, v.reference, r.numero
                  from unnest((select :clients::uuid[]), (select :references::text[])) as v (client, reference)
                  join reglement r on r.client_id = v.client and r.reference = v.reference
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where r.mode = 'CHEQUE' and r.nature = 'RECU' and n.reglement_id is null""")
                .param("clients", cheques.stream().map(Cheque::client).toArray(UUID[]::new))
                .param("references", cheques.stream().map(Cheque::reference).toArray(String[]::new))
                .query((RowCallbackHandler) ligne ->
                        deja.put(new Cheque(ligne.getObject(1, UUID.class), ligne.getString(2)), ligne.getString(3)));
        return deja;
    }

    /// @param ecritures celle du règlement, puis celle de la contribution s'il y en a une
    record Ecrit(Acte acte, String numero, List<EcritureId> ecritures, EcritureDeReglement composition) {

        @Nullable
        Long contribution() {
            return ecritures.size() > 1 ? ecritures.getLast().valeur() : null;
        }
    }

    void ajouter(List<Ecrit> ecrits, Auteur auteur, Instant maintenant) {
        jdbc.sql("""
                insert into reglement (id, cle, numero, nature, mode, date, montant, client_id, activite_id, reference,
                                       banque, avoir_id, trop_percu_id, ecriture_id, contribution_id, rang_excedent,
                                       saisi_a, saisi_par)
                select u.id, u.cle, u.numero, u.nature, u.mode, u.date, u.montant, u.client, u.activite, u.reference,
                       u.banque, u.avoir, u.trop_percu, u.ecriture, u.contribution, nullif(u.rang, 0), :maintenant, :par
                  from unnest(:ids::uuid[], :cles::uuid[], :numeros::text[], :natures::text[], :modes::text[],
                              :dates::date[], :montants::bigint[], :clients::uuid[], :activites::uuid[],
                              :references::text[], :banques::text[], :avoirs::uuid[], :tropPercus::uuid[],
                              :ecritures::bigint[], :contributions::bigint[], :rangs::int[])
                       as u (id, cle, numero, nature, mode, date, montant, client, activite, reference, banque, avoir,
                             trop_percu, ecriture, contribution, rang)""")
                .params(new ColonnesDeReglement(ecrits).parametres())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", auteur.compte(), java.sql.Types.OTHER)
                .update();
        imputer(ecrits);
        noterTva(ecrits);
    }

    private record Imputation(UUID reglement, UUID facture, int rang, long montant, long contribution) {}

    private void imputer(List<Ecrit> ecrits) {
        var imputations = new ArrayList<Imputation>();
        for (var ecrit : ecrits)
            for (var part : ecrit.acte().parts()) {
                var piece = part.piece().id();
                imputations.add(new Imputation(
                        ecrit.acte().id().valeur(),
                        piece.valeur(),
                        ecrit.composition().rang(piece),
                        part.montant().centimes(),
                        ecrit.composition().contribution(piece).centimes()));
            }
        if (imputations.isEmpty()) return;
        jdbc.sql("""
                insert into imputation (reglement_id, facture_id, rang, montant, contribution)
                select * from unnest(:reglements::uuid[], :factures::uuid[], :rangs::int[], :montants::bigint[],
                                     :contributions::bigint[])""")
                .param(
                        "reglements",
                        imputations.stream().map(Imputation::reglement).toArray(UUID[]::new))
                .param("factures", imputations.stream().map(Imputation::facture).toArray(UUID[]::new))
                .param("rangs", imputations.stream().mapToInt(Imputation::rang).toArray())
                .param(
                        "montants",
                        imputations.stream().mapToLong(Imputation::montant).toArray())
                .param(
                        "contributions",
                        imputations.stream().mapToLong(Imputation::contribution).toArray())
                .update();
    }

    private record Sortie(UUID reglement, EcritureDeReglement.TvaSortie tva) {}

    private void noterTva(List<Ecrit> ecrits) {
        var sorties = ecrits.stream()
                .flatMap(ecrit -> ecrit.composition().tvaSorties().stream()
                        .map(tva -> new Sortie(ecrit.acte().id().valeur(), tva)))
                .toList();
        if (sorties.isEmpty()) return;
        jdbc.sql("""
                insert into imputation_tva (reglement_id, facture_id, attente, montant)
                select * from unnest(:reglements::uuid[], :factures::uuid[], :attentes::text[], :montants::bigint[])""")
                .param("reglements", sorties.stream().map(Sortie::reglement).toArray(UUID[]::new))
                .param(
                        "factures",
                        sorties.stream().map(une -> une.tva().piece().valeur()).toArray(UUID[]::new))
                .param(
                        "attentes",
                        sorties.stream().map(une -> une.tva().attente()).toArray(String[]::new))
                .param(
                        "montants",
                        sorties.stream()
                                .mapToLong(une -> une.tva().montant().centimes())
                                .toArray())
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
