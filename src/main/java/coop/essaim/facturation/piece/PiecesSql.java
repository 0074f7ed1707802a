package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.base.PlanGarde;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Resultat;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import coop.essaim.facturation.piece.PieceDeVente.Totaux;
import coop.essaim.tiers.TiersId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PiecesSql {

    private static final String ENTETES = """
            select p.id, p.genre, p.etat, p.activite_id, a.enseigne, p.client_id, t.nom, p.objet, p.delai_jours,
                   p.date_prestation, p.bon_de_commande, p.note, p.mode, p.remise_taux, p.remise_montant, p.ht,
                   p.tva, p.ttc, p.devis_id, p.origine_id, p.version, p.soumise_a,
                   coalesce((select f.date from facture f where f.id = p.id), :date) as date
              from piece_de_vente p
              join pub_activite a on a.id = p.activite_id
              join pub_tiers t on t.id = p.client_id
             where p.id = any(:ids::text::uuid[])
             order by array_position(:ids::text::uuid[], p.id)""";

    private final JdbcClient jdbc;
    private final PlanGarde planGarde;
    private final LignesSql lignes;
    private final EcheancierSql echeancier;

    PiecesSql(JdbcClient jdbc, PlanGarde planGarde, LignesSql lignes, EcheancierSql echeancier) {
        this.jdbc = jdbc;
        this.planGarde = planGarde;
        this.lignes = lignes;
        this.echeancier = echeancier;
    }

    /// L'état d'une pièce verrouillée, avant de la changer.
    record Tete(Etat etat, int version, Genre genre, ActiviteId activite) {}

    ReglesDeVente regles(LocalDate date) {
        return new ReglesDeVente(
                jdbc.sql("""
                        select code as nature, libelle as nature_libelle, bien, compte, acompte
                          from nature_de_vente order by rang""").query((ligne, _) -> LignesSql.nature(ligne)).list(),
                jdbc.sql("""
                        select code as regime, libelle as regime_libelle, categorie, taux, mention, vatex,
                               compte as regime_compte, attente
                          from regime_de_tva where :date between du and coalesce(au, 'infinity') order by rang, code""")
                        .param("date", date)
                        .query((ligne, _) -> LignesSql.regime(ligne))
                        .list());
    }

    /// La date d'une facture officielle.
    Optional<LocalDate> dateDe(UUID facture) {
        return jdbc.sql("select date from facture where id = :id")
                .param("id", facture)
                .query(LocalDate.class)
                .optional();
    }

    /// Deux envois de la même demande se suivent : le second voit la pièce du premier.
    Optional<UUID> creePar(UUID cle) {
        jdbc.sql("select pg_advisory_xact_lock(:cle)")
                .param("cle", cle.getLeastSignificantBits())
                .query()
                .listOfRows();
        return jdbc.sql("select id from piece_de_vente where cle = :cle")
                .param("cle", cle)
                .query(UUID.class)
                .optional();
    }

    void creer(UUID id, UUID cle, Brouillon brouillon, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into piece_de_vente (id, cle, genre, activite_id, client_id, objet, mode, remise_taux,
                                            remise_montant, delai_jours, date_prestation, bon_de_commande, note, devis_id,
                                            origine_id, date_des_taux, cree_a, cree_par)
                values (:id, :cle, :genre, :activite, :client, :objet, :mode, :remise_taux, :remise_montant, :delai,
                        :prestation, :commande, :note, :devis, :origine,
                        (select f.date from facture f where f.id = :origine), :maintenant, :par)""")
                .param("id", id)
                .param("cle", cle)
                .param("genre", brouillon.genre().name())
                .param("activite", brouillon.activite().valeur())
                .params(colonnes(brouillon))
                .param("devis", brouillon.devis(), Types.OTHER)
                .param("origine", brouillon.origine(), Types.OTHER)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
        echelonner(id, brouillon);
    }

    Optional<Tete> verrouiller(UUID id) {
        return jdbc.sql("select etat, version, genre, activite_id from piece_de_vente where id = :id for update")
                .param("id", id)
                .query((ligne, _) -> new Tete(
                        Etat.valueOf(ligne.getString(1)),
                        ligne.getInt(2),
                        Genre.valueOf(ligne.getString(3)),
                        new ActiviteId(ligne.getObject(4, UUID.class))))
                .optional();
    }

    /// Au moins une ligne ou une option vaut quelque chose, remise déduite.
    boolean vend(UUID id) {
        return jdbc.sql("select exists (select from ligne_de_vente where piece_id = :id and brut <> remise)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void changer(UUID id, Brouillon brouillon) {
        jdbc.sql("""
                update piece_de_vente
                   set client_id = :client, objet = :objet, mode = :mode, remise_taux = :remise_taux,
                       remise_montant = :remise_montant, delai_jours = :delai, date_prestation = :prestation,
                       bon_de_commande = :commande, note = :note
                 where id = :id""").param("id", id).params(colonnes(brouillon)).update();
        echelonner(id, brouillon);
    }

    /// Seul un devis a un échéancier : les factures n'en paient pas la lecture.
    private void echelonner(UUID id, Brouillon brouillon) {
        if (brouillon.genre() == Genre.DEVIS)
            echeancier.remplacer(id, brouillon.texte().echeancier());
    }

    void chiffrer(UUID id, Resultat resultat) {
        jdbc.sql("""
                update piece_de_vente set ht = :ht, tva = :tva, ttc = :ttc, version = version + 1 where id = :id""")
                .param("id", id)
                .param("ht", resultat.ht().centimes())
                .param("tva", resultat.montantDeTva().centimes())
                .param("ttc", resultat.ttc().centimes())
                .update();
    }

    void soumettre(UUID id, Instant maintenant) {
        jdbc.sql("update piece_de_vente set etat = 'SOUMISE', soumise_a = :a where id = :id")
                .param("id", id)
                .param("a", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Une version de plus : qui la lisait dans la file ne valide pas une pièce qu'on lui a reprise.
    void rouvrir(UUID id) {
        jdbc.sql("""
                update piece_de_vente set etat = 'BROUILLON', soumise_a = null, version = version + 1
                 where id = :id""").param("id", id).update();
    }

    void suivre(UUID id, String acte, Instant maintenant, @Nullable UUID par, @Nullable String commentaire) {
        jdbc.sql("""
                insert into suivi_de_vente (piece_id, rang, acte, a, par, commentaire)
                select :id, coalesce(max(rang), 0) + 1, :acte, :a, :par, :commentaire
                  from suivi_de_vente where piece_id = :id""")
                .param("id", id)
                .param("acte", acte)
                .param("a", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .param("commentaire", commentaire)
                .update();
    }

    List<ActeSuivi> suivi(UUID id) {
        return jdbc.sql("""
                select s.acte, s.a, c.nom, s.commentaire from suivi_de_vente s
                  left join pub_compte c on c.id = s.par
                 where s.piece_id = :id order by s.rang""")
                .param("id", id)
                .query((ligne, _) -> new ActeSuivi(
                        ligne.getString("acte"),
                        ligne.getObject("a", OffsetDateTime.class).toInstant(),
                        ligne.getString("nom"),
                        ligne.getString("commentaire")))
                .list();
    }

    void supprimer(UUID id) {
        jdbc.sql("delete from piece_de_vente where id = :id").param("id", id).update();
    }

    /// Une pièce officielle se lit à sa date, une autre à celle-ci.
    ///
    /// @return dans l'ordre demandé ; une pièce qui n'existe pas n'y est pas
    Map<UUID, PieceDeVente> trouver(Collection<UUID> ids, LocalDate date) {
        var parametres = new MapSqlParameterSource()
                .addValue(
                        "ids",
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                        Types.VARCHAR)
                .addValue("date", date, Types.DATE);
        var entetes = planGarde.lire(ENTETES, parametres, (ligne, _) -> datee(ligne));
        var parDate = new HashMap<LocalDate, List<UUID>>();
        for (var entete : entetes)
            parDate.computeIfAbsent(entete.date(), _ -> new ArrayList<>())
                    .add(entete.piece().id());
        var siennes = new HashMap<UUID, List<LigneDeFacture>>();
        var taxes = new HashMap<UUID, List<TvaCalculee>>();
        parDate.forEach((jour, pieces) -> {
            siennes.putAll(lignes.lire(pieces, jour));
            taxes.putAll(lignes.tva(pieces, jour));
        });
        var completes = new LinkedHashMap<UUID, PieceDeVente>();
        for (var entete : entetes) {
            var id = entete.piece().id();
            completes.put(
                    id, entete.piece().avec(siennes.getOrDefault(id, List.of()), taxes.getOrDefault(id, List.of())));
        }
        return completes;
    }

    /// Une pièce sans ses lignes, et la date où elles se lisent.
    private record Datee(PieceDeVente piece, LocalDate date) {}

    Optional<EnTete> enTete(UUID id) {
        return jdbc.sql("select id, genre, etat, activite_id, objet, ttc, soumise_a from piece_de_vente where id = :id")
                .param("id", id)
                .query((ligne, _) -> enTete(ligne))
                .optional();
    }

    List<EnTete> enTetes(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, genre, etat, activite_id, objet, ttc, soumise_a
                  from piece_de_vente where id = any(:ids) order by array_position(:ids, id)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((ligne, _) -> enTete(ligne))
                .list();
    }

    private static EnTete enTete(ResultSet r) throws SQLException {
        var soumise = r.getObject("soumise_a", OffsetDateTime.class);
        return new EnTete(
                r.getObject("id", UUID.class),
                Genre.valueOf(r.getString("genre")),
                Etat.valueOf(r.getString("etat")),
                new ActiviteId(r.getObject("activite_id", UUID.class)),
                r.getString("objet"),
                new Montant(r.getLong("ttc")),
                soumise == null ? null : soumise.toInstant());
    }

    private static Map<String, @Nullable Object> colonnes(Brouillon brouillon) {
        var texte = brouillon.texte();
        var colonnes = new HashMap<String, @Nullable Object>();
        colonnes.put("client", brouillon.client().valeur());
        colonnes.put("objet", texte.objet().strip());
        colonnes.put("mode", brouillon.mode().name());
        colonnes.put("remise_taux", LignesSql.taux(brouillon.remise()));
        colonnes.put("remise_montant", LignesSql.centimes(brouillon.remise()));
        colonnes.put("delai", texte.delaiJours());
        colonnes.put("prestation", texte.prestation());
        colonnes.put("commande", texte.bonDeCommande());
        colonnes.put("note", texte.note());
        return colonnes;
    }

    private Datee datee(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var soumise = r.getObject("soumise_a", OffsetDateTime.class);
        var genre = Genre.valueOf(r.getString("genre"));
        var piece = new PieceDeVente(
                id,
                genre,
                Etat.valueOf(r.getString("etat")),
                new ActiviteId(r.getObject("activite_id", UUID.class)),
                r.getString("enseigne"),
                new TiersId(r.getObject("client_id", UUID.class)),
                r.getString("nom"),
                new Brouillon.Texte(
                        r.getString("objet"),
                        r.getInt("delai_jours"),
                        r.getObject("date_prestation", LocalDate.class),
                        r.getString("bon_de_commande"),
                        r.getString("note"),
                        genre == Genre.DEVIS ? echeancier.lire(id) : List.of()),
                ModeDePrix.valueOf(r.getString("mode")),
                LignesSql.remise(r),
                List.of(),
                List.of(),
                new Totaux(new Montant(r.getLong("ht")), new Montant(r.getLong("tva")), new Montant(r.getLong("ttc"))),
                r.getObject("devis_id", UUID.class),
                r.getObject("origine_id", UUID.class),
                r.getInt("version"),
                soumise == null ? null : soumise.toInstant());
        return new Datee(piece, r.getObject("date", LocalDate.class));
    }
}
