package coop.essaim.facturation.recurrence;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.LignesSql;
import coop.essaim.tiers.TiersId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecurrencesSql {

    private static final int MONTREES = 24;
    private static final int LISTEES = 500;

    private static final String RECURRENCES = """
            select r.id, r.activite_id, a.enseigne, r.client_id, t.nom, r.objet, r.mode, r.remise_taux,
                   r.remise_montant, r.delai_jours, r.bon_de_commande, r.note, r.ttc, r.rythme, r.du, r.au, r.refus,
                   r.arretee_a, r.version,
                   (select max(e.date) from echeance_de_recurrence e where e.recurrence_id = r.id) as derniere
              from recurrence r
              join pub_activite a on a.id = r.activite_id
              join pub_tiers t on t.id = r.client_id
            """;

    private final JdbcClient jdbc;

    RecurrencesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Nouvelle(UUID id, UUID cle, Brouillon contenu, Calendrier calendrier, Montant ttc) {}

    /// Deux envois de la même demande se suivent : le second voit la récurrence du premier.
    Optional<UUID> creeePar(UUID cle) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4512))")
                .param("cle", cle.toString())
                .query()
                .listOfRows();
        return jdbc.sql("select id from recurrence where cle = :cle")
                .param("cle", cle)
                .query(UUID.class)
                .optional();
    }

    void creer(Nouvelle nouvelle, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into recurrence (id, cle, activite_id, client_id, objet, mode, remise_taux, remise_montant,
                                        delai_jours, bon_de_commande, note, ttc, rythme, du, au, cree_a, cree_par)
                values (:id, :cle, :activite, :client, :objet, :mode, :remise_taux, :remise_montant, :delai, :commande,
                        :note, :ttc, :rythme, :du, :au, :maintenant, :par)""")
                .param("id", nouvelle.id())
                .param("cle", nouvelle.cle())
                .param("activite", nouvelle.contenu().activite().valeur())
                .params(colonnes(nouvelle.contenu(), nouvelle.calendrier(), nouvelle.ttc()))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
        ajouter(nouvelle.id(), nouvelle.contenu().lignes());
    }

    void changer(UUID id, Brouillon contenu, Calendrier calendrier, Montant ttc) {
        jdbc.sql("""
                update recurrence
                   set client_id = :client, objet = :objet, mode = :mode, remise_taux = :remise_taux,
                       remise_montant = :remise_montant, delai_jours = :delai, bon_de_commande = :commande, note = :note,
                       ttc = :ttc, rythme = :rythme, du = :du, au = :au, refus = null, version = version + 1
                 where id = :id""").param("id", id).params(colonnes(contenu, calendrier, ttc)).update();
        jdbc.sql("delete from ligne_de_recurrence where recurrence_id = :id")
                .param("id", id)
                .update();
        ajouter(id, contenu.lignes());
    }

    void arreter(UUID id, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("update recurrence set arretee_a = :maintenant, arretee_par = :par where id = :id")
                .param("id", id)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    /// Deux processus qui font naître ensemble passent l'un après l'autre.
    void verrouiller(UUID id) {
        jdbc.sql("select id from recurrence where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void noter(UUID id, @Nullable String refus) {
        jdbc.sql("update recurrence set refus = :refus where id = :id")
                .param("id", id)
                .param("refus", refus, Types.VARCHAR)
                .update();
    }

    void nee(UUID id, LocalDate date, UUID piece, Instant maintenant) {
        jdbc.sql("""
                insert into echeance_de_recurrence (recurrence_id, date, piece_id, faite_a)
                values (:id, :date, :piece, :maintenant)""")
                .param("id", id)
                .param("date", date)
                .param("piece", piece)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Celles qui peuvent encore faire naître une facture.
    List<UUID> enCours(LocalDate jour) {
        return jdbc.sql("""
                select id from recurrence
                 where arretee_a is null and du <= :jour
                   and (au is null or au > coalesce((select max(e.date) from echeance_de_recurrence e
                                                      where e.recurrence_id = recurrence.id), '-infinity'))
                 order by id""")
                .param("jour", jour)
                .query((ligne, _) -> ligne.getObject(1, UUID.class))
                .list();
    }

    Optional<Recurrence> trouver(UUID id) {
        return jdbc.sql(RECURRENCES + " where r.id = :id")
                .param("id", id)
                .query((ligne, _) -> recurrence(ligne, lignes(id)))
                .optional();
    }

    /// Celles qui courent d'abord ; sans leurs lignes.
    ///
    /// @param activites celles que le visiteur lit ; `null` : toutes
    List<Recurrence> lister(@Nullable Collection<ActiviteId> activites) {
        return jdbc.sql(RECURRENCES + """
                 where :activites::uuid[] is null or r.activite_id = any(:activites)
                 order by r.arretee_a is not null, r.cree_a desc, r.id
                 limit :limite""")
                .param("activites", activites == null ? null : uuids(activites))
                .param("limite", LISTEES)
                .query((ligne, _) -> recurrence(ligne, List.of()))
                .list();
    }

    /// De la plus récente à la plus ancienne.
    List<EcheanceNee> nees(UUID id) {
        return jdbc.sql("""
                select e.date, e.piece_id, p.etat, f.numero
                  from echeance_de_recurrence e
                  left join piece_de_vente p on p.id = e.piece_id
                  left join facture f on f.id = e.piece_id
                 where e.recurrence_id = :id order by e.date desc limit :nombre""")
                .param("id", id)
                .param("nombre", MONTREES)
                .query((r, _) -> new EcheanceNee(
                        r.getObject("date", LocalDate.class),
                        r.getObject("piece_id", UUID.class),
                        r.getString("etat"),
                        r.getString("numero")))
                .list();
    }

    /// Ce qui attend : les brouillons nés que personne n'a soumis, et les récurrences qu'un refus bloque.
    Attente attente(Collection<ActiviteId> activites) {
        return jdbc.sql("""
                select (select count(*) from echeance_de_recurrence e
                          join piece_de_vente p on p.id = e.piece_id
                         where p.etat = 'BROUILLON' and p.activite_id = any(:activites)) as nees,
                       (select count(*) from recurrence r
                         where r.arretee_a is null and r.refus is not null
                           and r.activite_id = any(:activites)) as bloquees""")
                .param("activites", uuids(activites))
                .query((ligne, _) -> new Attente(ligne.getInt("nees"), ligne.getInt("bloquees")))
                .single();
    }

    record Attente(int nees, int bloquees) {}

    private List<LigneSaisie> lignes(UUID id) {
        return jdbc.sql("""
                select type, libelle, nature, regime, quantite, unite, prix, remise_taux, remise_montant
                  from ligne_de_recurrence where recurrence_id = :id order by rang""")
                .param("id", id)
                .query((r, _) -> new LigneSaisie(
                        LigneDeFacture.Type.valueOf(r.getString("type")),
                        r.getString("libelle"),
                        r.getString("nature"),
                        r.getString("regime"),
                        r.getBigDecimal("quantite"),
                        r.getString("unite"),
                        r.getBigDecimal("prix"),
                        LignesSql.remise(r),
                        null))
                .list();
    }

    private void ajouter(UUID id, List<LigneSaisie> lignes) {
        for (int i = 0; i < lignes.size(); i++) {
            var ligne = lignes.get(i);
            jdbc.sql("""
                    insert into ligne_de_recurrence (recurrence_id, rang, type, libelle, nature, regime, quantite, unite,
                                                     prix, remise_taux, remise_montant)
                    values (:id, :rang, :type, :libelle, :nature, :regime, :quantite, :unite, :prix, :remise_taux,
                            :remise_montant)""")
                    .param("id", id)
                    .param("rang", i + 1)
                    .param("type", ligne.type().name())
                    .param("libelle", ligne.libelle())
                    .param("nature", ligne.nature(), Types.VARCHAR)
                    .param("regime", ligne.regime(), Types.VARCHAR)
                    .param("quantite", ligne.quantite())
                    .param("unite", ligne.unite())
                    .param("prix", ligne.prix())
                    .param("remise_taux", LignesSql.taux(ligne.remise()), Types.NUMERIC)
                    .param("remise_montant", LignesSql.centimes(ligne.remise()), Types.BIGINT)
                    .update();
        }
    }

    private static Map<String, @Nullable Object> colonnes(Brouillon contenu, Calendrier calendrier, Montant ttc) {
        var texte = contenu.texte();
        var colonnes = new HashMap<String, @Nullable Object>();
        colonnes.put("client", contenu.client().valeur());
        colonnes.put("objet", texte.objet().strip());
        colonnes.put("mode", contenu.mode().name());
        colonnes.put("remise_taux", LignesSql.taux(contenu.remise()));
        colonnes.put("remise_montant", LignesSql.centimes(contenu.remise()));
        colonnes.put("delai", texte.delaiJours());
        colonnes.put("commande", texte.bonDeCommande());
        colonnes.put("note", texte.note());
        colonnes.put("ttc", ttc.centimes());
        colonnes.put("rythme", calendrier.rythme().name());
        colonnes.put("du", calendrier.du());
        colonnes.put("au", calendrier.au());
        return colonnes;
    }

    private static Recurrence recurrence(ResultSet r, List<LigneSaisie> lignes) throws SQLException {
        var arretee = r.getObject("arretee_a", OffsetDateTime.class);
        return new Recurrence(
                r.getObject("id", UUID.class),
                r.getString("enseigne"),
                r.getString("nom"),
                contenu(r, lignes),
                new Montant(r.getLong("ttc")),
                new Calendrier(
                        Rythme.valueOf(r.getString("rythme")),
                        r.getObject("du", LocalDate.class),
                        r.getObject("au", LocalDate.class)),
                r.getObject("derniere", LocalDate.class),
                r.getString("refus"),
                arretee == null ? null : arretee.toInstant(),
                r.getInt("version"));
    }

    private static Brouillon contenu(ResultSet r, List<LigneSaisie> lignes) throws SQLException {
        return new Brouillon(
                Genre.FACTURE,
                new ActiviteId(r.getObject("activite_id", UUID.class)),
                new TiersId(r.getObject("client_id", UUID.class)),
                new Brouillon.Texte(
                        r.getString("objet"),
                        r.getInt("delai_jours"),
                        null,
                        r.getString("bon_de_commande"),
                        r.getString("note")),
                ModeDePrix.valueOf(r.getString("mode")),
                lignes,
                LignesSql.remise(r),
                null,
                null);
    }

    private static UUID[] uuids(Collection<ActiviteId> activites) {
        return activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }
}
