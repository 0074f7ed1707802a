package coop.essaim.facturation.consultation;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.commun.base.PlanGarde;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que les listes lisent. La ligne client est la première de l'écriture : son reste dit si la facture est payée.
@Repository
class SerieSql {

    static final Colonnes<FactureListee> COLONNES = Colonnes.departagees(
                    "f.numero", coop.essaim.commun.page.liste.Genre.TEXTE, FactureListee::numero)
            .par("date", "f.date", coop.essaim.commun.page.liste.Genre.DATE, FactureListee::date)
            .par("echeance", "f.echeance", coop.essaim.commun.page.liste.Genre.DATE, FactureListee::echeance)
            .par("client", "f.acheteur", coop.essaim.commun.page.liste.Genre.TEXTE, FactureListee::client)
            .dAbord("-date");

    /// Les tables se joignent dans cet ordre. `s` et `r` ont au plus une ligne, que `limit` fait chercher par son
    /// index pour chaque facture retenue : jointes d'un bloc, elles relisaient tout le lettrage. Les enseignes n'en
    /// sont pas : jointes, PostgreSQL les comparait toutes à chaque facture, un quart du travail.
    private static final String LIGNES = """
            select f.id, p.genre, f.numero, f.date, f.echeance, f.activite_id, f.acheteur, p.objet, p.ht, p.tva, p.ttc,
                   case when p.ttc = 0 then 0 else r.reste end as reste,
                   f.id in (select k.facture_id from contestation k where k.levee_a is null) as contestee
              from facture f
              join piece_de_vente p on p.id = f.id
            """;

    /// Ne se cherche que si un état la demande, et après que le texte a trié.
    private static final String SOLDEES = """
              left join lateral (select true as soldee from pub_ligne_soldee l
                                  where l.ecriture_id = f.ecriture_id and l.rang = 1
                                    and :etat::text in ('a-payer', 'en-retard', 'payees') limit 1) s on true
            """;

    private static final String RESTES = """
              left join lateral (select l.reste from pub_reste_de_ligne l
                                  where l.ecriture_id = f.ecriture_id and l.rang = 1 limit 1) r on true
             where
            """;

    /// Des `case`, que PostgreSQL croit vrais une fois sur deux : le plan qu'il garde suit alors un index et
    /// s'arrête à la page. Écrits en `… is null or …`, ils lui faisaient relire et trier toute la série.
    private static final String FILTRES = """
                   case when :activites::text is not null
                             and f.activite_id <> all(:activites::text::uuid[]) then false
                        when :du::date is not null and f.date < :du then false
                        else :au::date is null or f.date <= :au end
               and case when :texte::text is null then true
                        else lower(f.acheteur) like '%' || :texte || '%' or lower(f.numero) like :texte || '%'
                             or lower(p.objet) like '%' || :texte || '%' end
            """;

    private static final String DANS_CET_ETAT = """
               and case :etat::text
                   when 'a-payer' then p.ttc <> 0 and s.soldee is null
                   when 'en-retard' then p.genre <> 'AVOIR' and p.ttc <> 0 and s.soldee is null
                                         and f.echeance < :aujourdhui
                   when 'payees' then p.ttc = 0 or s.soldee
                   when 'contestees' then f.id in (select k.facture_id from contestation k where k.levee_a is null)
                   else true end
            """;

    /// En retard : rien à réclamer de ce qu'un avoir rend en entier. Pour cet état seul : les autres pages gardent
    /// leur plan. Nommer `s` attache la question après le tri des factures soldées : posée avant, elle l'était à
    /// toutes.
    private static final String DUES = """
                   (select true from reste_a_reclamer v
                     where v.facture_id = f.id and s.soldee is null limit 1) is true and
            """;

    private static final String SUITE = "/* suite */";

    /// Par quel index une page se lit. Ce qui désigne peu de factures se lit par le sien ; un `case` le cacherait, et
    /// parcourrait la série entière pour une activité qui vend peu.
    private enum Recherche {
        DE_TOUTES(""),
        D_UNE_ACTIVITE("f.activite_id = :activite and "),
        DES_ACTIVITES("f.activite_id = any(:activites::text::uuid[]) and "),
        DU_CLIENT("f.client_id = :client and "),
        DES_DESIGNEES("f.id = any(:designees::text::uuid[]) and ");

        private final String deTousEtats;
        private final String dUnEtat;
        private final String enRetard;

        Recherche(String designation) {
            deTousEtats = LIGNES + RESTES + designation + FILTRES + SUITE;
            dUnEtat = LIGNES + SOLDEES + RESTES + designation + FILTRES + DANS_CET_ETAT + SUITE;
            enRetard = LIGNES + SOLDEES + RESTES + DUES + designation + FILTRES + DANS_CET_ETAT + SUITE;
        }

        String requete(@Nullable String etat) {
            if (etat == null) return deTousEtats;
            return etat.equals("en-retard") ? enRetard : dUnEtat;
        }
    }

    /// Un texte que plus de factures portent se lit plus vite en suivant la série.
    private static final int PEU = 200;

    /// Plus court, aucun index ne le cherche.
    private static final int LETTRES = 3;

    private final JdbcClient client;
    private final NamedParameterJdbcOperations jdbc;
    private final PlanGarde planGarde;

    SerieSql(JdbcClient client, NamedParameterJdbcOperations jdbc, PlanGarde planGarde) {
        this.client = client;
        this.jdbc = jdbc;
        this.planGarde = planGarde;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    /// @param enseignes celles des activités dont il lit les factures
    PageDeCles<FactureListee> chercher(
            FiltreSaisie filtre,
            @Nullable Collection<ActiviteId> permises,
            Map<ActiviteId, String> enseignes,
            LocalDate aujourdHui,
            Fenetre<FactureListee> fenetre) {
        var activites = activites(filtre.activiteChoisie(), permises);
        var parametres = new MapSqlParameterSource(fenetre.parametres())
                .addValue("activites", uuids(activites), Types.VARCHAR)
                .addValue("client", filtre.clientChoisi())
                .addValue("du", filtre.depuis(), Types.DATE)
                .addValue("au", filtre.jusqua(), Types.DATE)
                .addValue("texte", minuscules(filtre.texte()), Types.VARCHAR)
                .addValue("etat", filtre.etatConnu(), Types.VARCHAR)
                .addValue("aujourdhui", aujourdHui);
        RowMapper<FactureListee> lire = (ligne, _) -> facture(ligne, enseignes, aujourdHui);
        var lues = parLeBonIndex(filtre, activites, fenetre, parametres, lire);
        return fenetre.page(avecLeursAvoirs(lues));
    }

    private List<FactureListee> avecLeursAvoirs(List<FactureListee> lues) {
        var avoirs =
                avoirsAImputer(lues.stream().filter(f -> f.reste().estPositif()).map(FactureListee::id));
        if (avoirs.isEmpty()) return lues;
        return lues.stream()
                .map(f -> {
                    var avoir = avoirs.get(f.id());
                    return avoir == null ? f : f.avec(avoir);
                })
                .toList();
    }

    /// Ce que leurs avoirs, que personne n'a employés, rendent de ce que des factures laissent dû. Lu à part : joint à
    /// la série, il lui ferait quitter ses index.
    private Map<UUID, Montant> avoirsAImputer(Stream<UUID> factures) {
        var corrigees = corrigees(tableau(factures));
        if (corrigees.isEmpty()) return Map.of();
        var avoirs = new HashMap<UUID, Montant>();
        planGarde.lire(
                """
                select f.id, r.reste - coalesce(a.reste, 0) as avoir
                  from facture f
                  join pub_reste_de_ligne r on r.ecriture_id = f.ecriture_id and r.rang = 1
                  left join lateral (select v.reste from reste_a_reclamer v
                                      where v.facture_id = f.id limit 1) a on true
                 where f.id = any(:corrigees::text::uuid[]) and r.reste > coalesce(a.reste, 0)""",
                new MapSqlParameterSource().addValue("corrigees", tableau(corrigees.stream()), Types.VARCHAR),
                (ligne, _) -> avoirs.put(ligne.getObject("id", UUID.class), new Montant(ligne.getLong("avoir"))));
        return avoirs;
    }

    /// Celles qui ont un avoir : presque aucune. Le savoir d'abord épargne à la page d'ouvrir tout le lettrage.
    private List<UUID> corrigees(String dues) {
        if (dues.equals("{}")) return List.of();
        return planGarde.lire(
                """
                select distinct o.origine_id from piece_de_vente o
                 where o.origine_id = any(:dues::text::uuid[]) and o.genre = 'AVOIR'""",
                new MapSqlParameterSource().addValue("dues", dues, Types.VARCHAR),
                (ligne, _) -> ligne.getObject(1, UUID.class));
    }

    private List<FactureListee> parLeBonIndex(
            FiltreSaisie filtre,
            @Nullable Collection<ActiviteId> activites,
            Fenetre<FactureListee> fenetre,
            MapSqlParameterSource parametres,
            RowMapper<FactureListee> lire) {
        var etat = filtre.etatConnu();
        if (filtre.clientChoisi() != null)
            return planGarde.lireDansCetOrdre(fenetre.completer(Recherche.DU_CLIENT.requete(etat)), parametres, lire);
        if (activites != null && activites.size() == 1) {
            parametres.addValue("activite", activites.iterator().next().valeur());
            return planGarde.lireDansCetOrdre(
                    fenetre.completer(Recherche.D_UNE_ACTIVITE.requete(etat)), parametres, lire);
        }
        // Combien d'activités sont permises décide de l'index à suivre : ce plan-là ne se garde pas.
        if (activites != null)
            return jdbc.query(fenetre.completer(Recherche.DES_ACTIVITES.requete(etat)), parametres, lire);
        var designees = designees(filtre);
        if (designees == null)
            return planGarde.lireDansCetOrdre(fenetre.completer(Recherche.DE_TOUTES.requete(etat)), parametres, lire);
        parametres.addValue("designees", designees, Types.VARCHAR);
        return planGarde.lireDansCetOrdre(fenetre.completer(Recherche.DES_DESIGNEES.requete(etat)), parametres, lire);
    }

    /// Les factures qui portent ce texte, s'il y en a peu ; `null` si elles sont nombreuses, ou s'il n'y a pas de
    /// texte.
    private @Nullable String designees(FiltreSaisie filtre) {
        var tape = filtre.tape();
        if (tape == null || tape.length() < LETTRES) return null;
        // Planifiée à part, chaque recherche suit son index ; sous la limite, PostgreSQL croit qu'il s'arrêtera
        // vite, et parcourt les tables pour ne rien trouver.
        var trouvees = planGarde.lireDansCetOrdre(
                """
                with trouvees as materialized (
                    select id from facture where acheteur ilike '%' || :texte || '%'
                    union all
                    select id from facture
                     where lower(numero) collate "C" >= :debut collate "C"
                       and lower(numero) collate "C" < (:debut || chr(1114111)) collate "C"
                    union all
                    select id from piece_de_vente where objet ilike '%' || :texte || '%')
                select id from trouvees limit :limite""",
                new MapSqlParameterSource()
                        .addValue("texte", filtre.texte(), Types.VARCHAR)
                        .addValue("debut", tape.toLowerCase(Locale.ROOT))
                        .addValue("limite", PEU + 1),
                (ligne, _) -> ligne.getObject(1, UUID.class));
        return trouvees.size() > PEU ? null : tableau(trouvees.stream());
    }

    /// Une fois pour toutes : `ilike` remettrait le texte cherché en minuscules à chaque facture.
    private static @Nullable String minuscules(@Nullable String texte) {
        return texte == null ? null : texte.toLowerCase(Locale.ROOT);
    }

    /// Celle que l'on demande, si l'on a le droit de la lire ; sinon toutes celles que l'on a le droit de lire.
    private static @Nullable Collection<ActiviteId> activites(
            @Nullable UUID choisie, @Nullable Collection<ActiviteId> permises) {
        if (choisie == null) return permises;
        var une = new ActiviteId(choisie);
        return permises == null || permises.contains(une) ? List.of(une) : List.of();
    }

    /// Les pièces qui ne sont pas encore officielles, les dernières d'abord.
    List<BrouillonListe> brouillons(
            boolean devis, @Nullable Collection<ActiviteId> permises, Map<ActiviteId, String> enseignes, int limite) {
        return client.sql("""
                select p.id, p.genre, p.etat, p.activite_id, t.nom, p.objet, p.ttc,
                       case when p.etat = 'BROUILLON'
                            then (select s.commentaire from suivi_de_vente s
                                   where s.piece_id = p.id
                                   order by s.rang desc limit 1) end as renvoi
                  from (select id, genre, etat, activite_id, client_id, objet, ttc, cree_a from piece_de_vente
                         where etat <> 'VALIDEE' and (genre = 'DEVIS') = :devis
                           and (:activites::text is null or activite_id = any(:activites::text::uuid[]))
                         order by cree_a desc, id limit :limite) p
                  join pub_tiers t on t.id = p.client_id
                 order by p.cree_a desc, p.id""")
                .param("devis", devis)
                .param("activites", uuids(permises), Types.VARCHAR)
                .param("limite", limite)
                .query((ligne, _) -> new BrouillonListe(
                        ligne.getObject("id", UUID.class),
                        Genre.valueOf(ligne.getString("genre")),
                        Etat.valueOf(ligne.getString("etat")),
                        enseigne(ligne, enseignes),
                        ligne.getString("nom"),
                        ligne.getString("objet"),
                        new Montant(ligne.getLong("ttc")),
                        ligne.getString("renvoi")))
                .list();
    }

    /// Ce que le grand livre dit encore dû sur une facture : négatif pour un avoir, zéro une fois lettrée.
    Montant reste(UUID facture) {
        return client.sql("""
                select case when p.ttc = 0 then 0 else r.reste end
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  left join pub_reste_de_ligne r on r.ecriture_id = f.ecriture_id and r.rang = 1
                 where f.id = :id""")
                .param("id", facture)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// Ce que ses avoirs en rendent, tant que personne ne les a employés.
    Montant avoirAImputer(UUID facture) {
        return avoirsAImputer(Stream.of(facture)).getOrDefault(facture, Montant.ZERO);
    }

    private static @Nullable String uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null ? null : tableau(activites.stream().map(ActiviteId::valeur));
    }

    /// Un tableau écrit comme PostgreSQL l'écrit : absent ou présent, son type ne change pas.
    private static String tableau(Stream<UUID> uuids) {
        return uuids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String enseigne(ResultSet ligne, Map<ActiviteId, String> enseignes) throws SQLException {
        return enseignes.getOrDefault(new ActiviteId(ligne.getObject("activite_id", UUID.class)), "");
    }

    private static FactureListee facture(ResultSet r, Map<ActiviteId, String> enseignes, LocalDate aujourdHui)
            throws SQLException {
        var genre = Genre.valueOf(r.getString("genre"));
        long sens = genre.estUnAvoir() ? -1 : 1;
        var ttc = new Montant(sens * r.getLong("ttc"));
        var reste = new Montant(r.getLong("reste"));
        var echeance = r.getObject("echeance", LocalDate.class);
        return new FactureListee(
                r.getObject("id", UUID.class),
                genre,
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                echeance,
                enseigne(r, enseignes),
                r.getString("acheteur"),
                r.getString("objet"),
                new Montant(sens * r.getLong("ht")),
                new Montant(sens * r.getLong("tva")),
                ttc,
                reste,
                Montant.ZERO,
                EtatDeFacture.de(ttc, reste, echeance, r.getBoolean("contestee"), aujourdHui));
    }
}
