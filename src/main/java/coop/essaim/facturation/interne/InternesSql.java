package coop.essaim.facturation.interne;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.facturation.serie.Numero;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InternesSql {

    private static final String FACTURES = """
            select f.id, f.objet, f.montant, f.cree_a, f.cree_par, v.id as vendeur, v.enseigne as vendeur_enseigne,
                   v.section as vendeur_section, a.id as acheteur, a.enseigne as acheteur_enseigne,
                   a.section as acheteur_section, r.numero, r.date, r.ecriture_id, coalesce(n.motif, r.motif) as motif,
                   case when n.facture_id is not null then 'ANNULEE' else coalesce(r.acte, 'PROPOSEE') end as etat
              from facture_interne f
              join pub_activite v on v.id = f.vendeur_id
              join pub_activite a on a.id = f.acheteur_id
              left join reponse_interne r on r.facture_id = f.id
              left join annulation_interne n on n.facture_id = f.id
            """;

    static final Colonnes<FactureInterne> COLONNES = Colonnes.departagees("f.id", Genre.UUID, FactureInterne::id)
            .par("date", "f.cree_a", Genre.INSTANT, FactureInterne::creeA)
            .par(
                    "montant",
                    "f.montant",
                    Genre.ENTIER,
                    facture -> facture.montant().centimes())
            .dAbord("-date");

    private static final String DE_L_ETAT = """
            case when :etat::text is null then true
                 else :etat = case when n.facture_id is not null then 'ANNULEE' else coalesce(r.acte, 'PROPOSEE') end end
            /* suite */""";

    private static final String DE_TOUTES = FACTURES + " where " + DE_L_ETAT;
    private static final String DES_ACTIVITES =
            FACTURES + " where (f.vendeur_id = any(:activites) or f.acheteur_id = any(:activites)) and " + DE_L_ETAT;

    private final JdbcClient jdbc;

    InternesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Annulation(LocalDate date, EcritureId ecriture, String motif) {}

    /// Une activité à qui facturer.
    record Ouverte(UUID id, String enseigne) {}

    /// Deux actes sur la même facture se suivent.
    void verrouiller(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 5018))")
                .param("id", id.toString())
                .query()
                .listOfRows();
    }

    Optional<UUID> creePar(UUID cle) {
        return jdbc.sql("select id from facture_interne where cle = :cle")
                .param("cle", cle)
                .query(UUID.class)
                .optional();
    }

    /// Toutes les activités ouvertes : une facture interne va souvent à quelqu'un dont on ne voit pas les pièces.
    List<Ouverte> ouvertes(LocalDate jour) {
        return jdbc.sql("""
                select id, enseigne from pub_activite
                 where ouverte_le <= :jour and (fermee_le is null or fermee_le >= :jour) order by lower(enseigne), id""")
                .param("jour", jour)
                .query((ligne, _) -> new Ouverte(ligne.getObject(1, UUID.class), ligne.getString(2)))
                .list();
    }

    void proposer(UUID id, NouvelleInterne nouvelle, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into facture_interne (id, cle, vendeur_id, acheteur_id, objet, montant, cree_a, cree_par)
                values (:id, :cle, :vendeur, :acheteur, :objet, :montant, :maintenant, :par)""")
                .param("id", id)
                .param("cle", nouvelle.cle())
                .param("vendeur", nouvelle.vendeur().valeur())
                .param("acheteur", nouvelle.acheteur().valeur())
                .param("objet", nouvelle.objet())
                .param("montant", nouvelle.montant().centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
        for (int i = 0; i < nouvelle.lignes().size(); i++)
            ajouter(id, i + 1, nouvelle.lignes().get(i));
    }

    private void ajouter(UUID id, int rang, NouvelleInterne.Ligne ligne) {
        jdbc.sql("""
                insert into ligne_interne (facture_id, rang, libelle, quantite, prix, montant)
                values (:id, :rang, :libelle, :quantite, :prix, :montant)""")
                .param("id", id)
                .param("rang", rang)
                .param("libelle", ligne.libelle().strip())
                .param("quantite", ligne.quantite())
                .param("prix", ligne.prix())
                .param("montant", ligne.montant().centimes())
                .update();
    }

    void accepter(UUID id, Numero numero, EcritureId ecriture, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into reponse_interne (facture_id, acte, numero, date, ecriture_id, a, par)
                values (:id, 'ACCEPTEE', :numero, :date, :ecriture, :maintenant, :par)""")
                .param("id", id)
                .param("numero", numero.texte())
                .param("date", numero.date())
                .param("ecriture", ecriture.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void repondre(UUID id, EtatInterne acte, @Nullable String motif, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into reponse_interne (facture_id, acte, motif, a, par)
                values (:id, :acte, :motif, :maintenant, :par)""")
                .param("id", id)
                .param("acte", acte.name())
                .param("motif", motif)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void annuler(UUID id, Annulation annulation, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into annulation_interne (facture_id, date, ecriture_id, motif, a, par)
                values (:id, :date, :ecriture, :motif, :maintenant, :par)""")
                .param("id", id)
                .param("date", annulation.date())
                .param("ecriture", annulation.ecriture().valeur())
                .param("motif", annulation.motif())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    Optional<FactureInterne> trouver(UUID id) {
        return jdbc.sql(FACTURES + " where f.id = :id")
                .param("id", id)
                .query((ligne, _) -> facture(ligne, lignes(id)))
                .optional();
    }

    /// Une page, les plus récentes d'abord ; sans leurs lignes.
    ///
    /// @param activites celles que le visiteur lit, d'un côté ou de l'autre ; `null` : toutes
    /// @param etat un seul, ou `null` pour tous
    PageDeCles<FactureInterne> lister(
            @Nullable Collection<ActiviteId> activites, @Nullable EtatInterne etat, Fenetre<FactureInterne> fenetre) {
        var requete = activites == null
                ? jdbc.sql(fenetre.completer(DE_TOUTES))
                : jdbc.sql(fenetre.completer(DES_ACTIVITES)).param("activites", uuids(activites));
        return fenetre.page(requete.param("etat", etat == null ? null : etat.name(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> facture(ligne, List.of()))
                .list());
    }

    /// Combien attendent une réponse, parmi celles que le visiteur lit.
    int attendent(@Nullable Collection<ActiviteId> activites) {
        return jdbc.sql("""
                select count(*) from facture_interne f
                 where not exists (select from reponse_interne r where r.facture_id = f.id)
                   and case when :activites::uuid[] is null then true
                            else f.vendeur_id = any(:activites) or f.acheteur_id = any(:activites) end""")
                .param("activites", activites == null ? null : uuids(activites))
                .query(Integer.class)
                .single();
    }

    /// Celles qui attendent une réponse de ces activités, et que ce compte n'a pas proposées lui-même.
    int aAccepter(Collection<ActiviteId> activites, UUID compte) {
        return jdbc.sql("""
                select count(*) from facture_interne f
                 where f.acheteur_id = any(:activites) and f.cree_par is distinct from :compte
                   and not exists (select from reponse_interne r where r.facture_id = f.id)""")
                .param("activites", uuids(activites))
                .param("compte", compte)
                .query(Integer.class)
                .single();
    }

    private List<FactureInterne.Ligne> lignes(UUID id) {
        return jdbc.sql(
                        "select libelle, quantite, prix, montant from ligne_interne where facture_id = :id order by rang")
                .param("id", id)
                .query((ligne, _) -> new FactureInterne.Ligne(
                        ligne.getString(1),
                        ligne.getBigDecimal(2),
                        ligne.getBigDecimal(3),
                        new Montant(ligne.getLong(4))))
                .list();
    }

    private static FactureInterne facture(ResultSet r, List<FactureInterne.Ligne> lignes) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var numero = r.getString("numero");
        return new FactureInterne(
                id,
                cote(r, "vendeur"),
                cote(r, "acheteur"),
                r.getString("objet"),
                new Montant(r.getLong("montant")),
                r.getObject("cree_a", OffsetDateTime.class).toInstant(),
                r.getObject("cree_par", UUID.class),
                EtatInterne.valueOf(r.getString("etat")),
                numero == null
                        ? null
                        : new FactureInterne.Passee(
                                numero, r.getObject("date", LocalDate.class), new EcritureId(r.getLong("ecriture_id"))),
                r.getString("motif"),
                lignes);
    }

    private static FactureInterne.Cote cote(ResultSet r, String lequel) throws SQLException {
        return new FactureInterne.Cote(
                new ActiviteId(r.getObject(lequel, UUID.class)),
                r.getString(lequel + "_enseigne"),
                r.getString(lequel + "_section"));
    }

    private static UUID[] uuids(Collection<ActiviteId> activites) {
        return activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }
}
