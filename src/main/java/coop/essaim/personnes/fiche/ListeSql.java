package coop.essaim.personnes.fiche;

import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// La liste des personnes et la recherche. Chaque mot cherché est un début de mot : l'index trigramme le trouve dès
/// deux lettres. Ce qui est tapé est réduit une fois par requête, dans un `(select …)`, non à chaque fiche relue.
@Repository
class ListeSql {

    static final Colonnes<PersonneListe> COLONNES = Colonnes.departagees(
                    "p.id", Genre.UUID, (PersonneListe p) -> p.id().valeur())
            .par("nom", "p.nom", Genre.TEXTE, PersonneListe::nom)
            .par("prenom", "p.prenom", Genre.TEXTE, PersonneListe::prenom)
            .par("creation", "p.cree_a", Genre.INSTANT, PersonneListe::creeA);

    private static final String PERSONNE = """
            select p.id, p.nom, p.prenom, coalesce(p.courriel, '') as courriel, p.telephone, p.cree_a,
                   p.compte_id is not null as a_un_compte,
                   coalesce((select a.commune from personne_adresse a
                              where a.personne_id = p.id and :jour between a.du and coalesce(a.au, 'infinity')), '') as commune,
                   coalesce((select c.prenom || ' ' || c.nom from personne_conseiller s join personne c on c.id = s.conseiller_id
                              where s.personne_id = p.id and :jour between s.du and coalesce(s.au, 'infinity')), '') as conseiller,
                   coalesce((select t.nom from personne_territoire s join territoire t on t.id = s.territoire_id
                              where s.personne_id = p.id and :jour between s.du and coalesce(s.au, 'infinity')), '') as territoire
              from personne p
            """;

    private final JdbcClient jdbc;

    ListeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageDeCles<PersonneListe> chercher(FiltreSaisie filtre, LocalDate jour, Fenetre<PersonneListe> fenetre) {
        var mots = FiltreSaisie.mots(filtre.q());
        var lignes = jdbc.sql(fenetre.completer(PERSONNE + """
                 where p.anonymisee_a is null
                   and (:un::text is null or p.recherche like (select '% ' || sans_accents(:un) || '%'))
                   and (:deux::text is null or p.recherche like (select '% ' || sans_accents(:deux) || '%'))
                   and (:trois::text is null or p.recherche like (select '% ' || sans_accents(:trois) || '%'))
                   and (:origine::text is null or p.origine = :origine)
                   and (:compte::boolean is null or (p.compte_id is not null) = :compte)
                   and (:conseiller::uuid is null or exists (
                           select 1 from personne_conseiller s
                            where s.personne_id = p.id and s.conseiller_id = :conseiller
                              and :jour between s.du and coalesce(s.au, 'infinity')))
                   and (not :sansConseiller or not exists (
                           select 1 from personne_conseiller s
                            where s.personne_id = p.id and :jour between s.du and coalesce(s.au, 'infinity')))
                   and (:territoire::uuid is null or exists (
                           select 1 from personne_territoire s
                            where s.personne_id = p.id and s.territoire_id = :territoire
                              and :jour between s.du and coalesce(s.au, 'infinity')))
                   /* suite */"""))
                .param("jour", jour)
                .param("un", mot(mots, 0), Types.VARCHAR)
                .param("deux", mot(mots, 1), Types.VARCHAR)
                .param("trois", mot(mots, 2), Types.VARCHAR)
                .param("origine", filtre.origineConnue(), Types.VARCHAR)
                .param("compte", filtre.avecCompte())
                .param("conseiller", filtre.conseillerConnu())
                .param("sansConseiller", filtre.sansConseiller())
                .param("territoire", filtre.territoireConnu())
                .params(fenetre.parametres())
                .query((ligne, _) -> personne(ligne))
                .list();
        return fenetre.page(lignes);
    }

    /// Les premières personnes dont le nom de famille commence par le premier mot, et qui ont les autres : l'index les
    /// rend dans l'ordre, et la lecture s'arrête à la limite.
    List<PersonneListe> nomsEn(List<String> mots, LocalDate jour, int limite) {
        return jdbc.sql(PERSONNE + """
                 where p.anonymisee_a is null
                   and p.nom_cherche >= (select sans_accents(:un)) collate "C"
                   and p.nom_cherche < (select sans_accents(:un) || chr(1114111)) collate "C"
                   and p.recherche like (select '% ' || sans_accents(:deux) || '%')
                   and p.recherche like (select '% ' || sans_accents(:trois) || '%')
                 order by p.nom_cherche, p.id
                 limit :limite""")
                .param("jour", jour)
                .param("un", mots.getFirst(), Types.VARCHAR)
                .param("deux", mots.get(Math.min(1, mots.size() - 1)), Types.VARCHAR)
                .param("trois", mots.getLast(), Types.VARCHAR)
                .param("limite", limite)
                .query((ligne, _) -> personne(ligne))
                .list();
    }

    /// Les premières personnes dont les mots commencent ainsi ; celles dont le nom de famille commence ainsi d'abord.
    List<PersonneListe> commencent(List<String> mots, LocalDate jour, int limite) {
        return jdbc.sql(PERSONNE + """
                 where p.anonymisee_a is null
                   and p.recherche like (select '% ' || sans_accents(:un) || '%')
                   and p.recherche like (select '% ' || sans_accents(:deux) || '%')
                   and p.recherche like (select '% ' || sans_accents(:trois) || '%')
                 order by p.nom_cherche not like (select sans_accents(:un) || '%'), p.nom, p.prenom, p.id
                 limit :limite""")
                .param("jour", jour)
                .param("un", mots.getFirst(), Types.VARCHAR)
                .param("deux", mots.get(Math.min(1, mots.size() - 1)), Types.VARCHAR)
                .param("trois", mots.getLast(), Types.VARCHAR)
                .param("limite", limite)
                .query((ligne, _) -> personne(ligne))
                .list();
    }

    /// Les personnes dont un mot ressemble à ce qui est tapé : une faute de frappe ne cache pas quelqu'un.
    List<PersonneListe> ressemblent(String texte, LocalDate jour, int limite) {
        return jdbc.sql(PERSONNE + """
                 where p.anonymisee_a is null and (select sans_accents(:texte)) <% p.recherche
                 order by (select sans_accents(:texte)) <<-> p.recherche, p.nom, p.id
                 limit :limite""")
                .param("jour", jour)
                .param("texte", texte)
                .param("limite", limite)
                .query((ligne, _) -> personne(ligne))
                .list();
    }

    /// Qui suit quelqu'un, ou en a suivi, pour le filtre.
    List<Option> conseillers() {
        return jdbc.sql("""
                select c.id, c.prenom || ' ' || c.nom as nom
                  from personne c
                 where exists (select 1 from personne_conseiller s where s.conseiller_id = c.id)
                 order by c.prenom, c.nom, c.id""")
                .query((ligne, _) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    List<Option> territoires() {
        return jdbc.sql("select id, nom from territoire where clos_a is null order by nom")
                .query((ligne, _) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    /// Combien de personnes chaque territoire compte ce jour-là, et combien peuvent être jointes par courriel.
    record DuTerritoire(UUID id, String nom, long personnes, long joignables) {}

    List<DuTerritoire> parTerritoire(LocalDate jour) {
        return jdbc.sql("""
                select t.id, t.nom, count(*) as personnes, count(p.courriel) as joignables
                  from territoire t
                  join personne_territoire s
                    on s.territoire_id = t.id and :jour between s.du and coalesce(s.au, 'infinity')
                  join personne p on p.id = s.personne_id and p.anonymisee_a is null
                 where t.clos_a is null
                 group by t.id order by t.nom, t.id""")
                .param("jour", jour)
                .query((ligne, _) -> new DuTerritoire(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getLong("personnes"),
                        ligne.getLong("joignables")))
                .list();
    }

    /// @param id la fiche de qui accompagne
    record Portefeuille(UUID id, long personnes) {}

    /// Les personnes que suit, ce jour-là, qui a ce compte ; rien s'il n'en suit aucune.
    Optional<Portefeuille> portefeuille(UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select c.id, count(*) as personnes
                  from personne c
                  join personne_conseiller s
                    on s.conseiller_id = c.id and :jour between s.du and coalesce(s.au, 'infinity')
                  join personne p on p.id = s.personne_id and p.anonymisee_a is null
                 where c.compte_id = :compte
                 group by c.id""")
                .param("compte", compte)
                .param("jour", jour)
                .query((ligne, _) -> new Portefeuille(ligne.getObject("id", UUID.class), ligne.getLong("personnes")))
                .optional();
    }

    long combien() {
        return jdbc.sql("select count(*) from personne where anonymisee_a is null")
                .query(Long.class)
                .single();
    }

    private static @Nullable String mot(List<String> mots, int rang) {
        return rang < mots.size() ? mots.get(rang) : null;
    }

    private static PersonneListe personne(ResultSet ligne) throws SQLException {
        return new PersonneListe(
                new PersonneId(ligne.getObject("id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("prenom"),
                ligne.getString("courriel"),
                FicheSql.telephone(ligne, "telephone"),
                ligne.getString("commune"),
                ligne.getString("conseiller"),
                ligne.getString("territoire"),
                ligne.getBoolean("a_un_compte"),
                ligne.getObject("cree_a", OffsetDateTime.class).toInstant());
    }
}
