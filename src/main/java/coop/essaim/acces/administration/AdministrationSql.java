package coop.essaim.acces.administration;

import coop.essaim.commun.page.Rubrique;
import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que les écrans d'administration lisent.
@Repository
class AdministrationSql {

    static final Colonnes<CompteListe> COLONNES = Colonnes.departagees("c.id", Genre.UUID, CompteListe::id)
            .par("nom", "c.nom", Genre.TEXTE, CompteListe::nom)
            .par("courriel", "c.courriel", Genre.TEXTE, CompteListe::courriel)
            .par("creation", "c.cree_a", Genre.INSTANT, CompteListe::creeA);

    private static final String COMPTE = """
            select c.id, c.nom, c.courriel, c.cree_a, c.mot_de_passe is null as invite, d.id is null as actif,
                   array(select r.libelle from compte_role cr join role r on r.id = cr.role_id
                          where cr.compte_id = c.id and cr.retire_a is null order by r.libelle) as roles
              from compte c
              left join compte_desactivation d on d.compte_id = c.id and d.reactive_a is null
            """;

    private final JdbcClient jdbc;

    AdministrationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageDeCles<CompteListe> chercher(FiltreSaisie filtre, Fenetre<CompteListe> fenetre) {
        var lignes = jdbc.sql(fenetre.completer(COMPTE + """
                 where (:texte::text is null or c.nom ilike '%' || :texte || '%' or c.courriel ilike '%' || :texte || '%')
                   and (:role::text is null or exists (
                           select 1 from compte_role cr join role r on r.id = cr.role_id
                            where cr.compte_id = c.id and cr.retire_a is null and r.code = :role))
                   and (:etat::text is null
                        or :etat = 'desactives' and d.id is not null
                        or :etat = 'invites' and d.id is null and c.mot_de_passe is null
                        or :etat = 'actifs' and d.id is null and c.mot_de_passe is not null)
                   /* suite */"""))
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("role", filtre.codeRole(), Types.VARCHAR)
                .param("etat", filtre.etatConnu(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> compte(ligne))
                .list();
        return fenetre.page(lignes);
    }

    Optional<CompteListe> compte(UUID id) {
        return jdbc.sql(COMPTE + " where c.id = :id")
                .param("id", id)
                .query((ligne, _) -> compte(ligne))
                .optional();
    }

    Set<String> rolesDe(UUID compte) {
        return jdbc.sql("""
                select r.code from compte_role cr join role r on r.id = cr.role_id
                 where cr.compte_id = :compte and cr.retire_a is null""")
                .param("compte", compte)
                .query((ligne, _) -> ligne.getString("code"))
                .set();
    }

    /// Comptes ouverts dont personne n'a encore choisi le mot de passe.
    int invitationsEnAttente() {
        return jdbc.sql("""
                select count(*) from compte c
                 where c.mot_de_passe is null
                   and not exists (select 1 from compte_desactivation d
                                    where d.compte_id = c.id and d.reactive_a is null)""").query(Integer.class).single();
    }

    /// Comptes actifs de l'équipe d'appui sans double authentification.
    int sansDoubleAuthentification() {
        return jdbc.sql("""
                select count(distinct cr.compte_id)
                  from compte_role cr
                  join role r on r.id = cr.role_id and r.equipe
                 where cr.retire_a is null
                   and not exists (select 1 from totp t where t.compte_id = cr.compte_id and t.active_a is not null)
                   and not exists (select 1 from compte_desactivation d
                                    where d.compte_id = cr.compte_id and d.reactive_a is null)""").query(Integer.class).single();
    }

    boolean aLaDoubleAuthentification(UUID compte) {
        return jdbc.sql("select exists (select 1 from totp where compte_id = :compte and active_a is not null)")
                .param("compte", compte)
                .query(Boolean.class)
                .single();
    }

    boolean sansIdentite() {
        return jdbc.sql("select not exists (select 1 from pub_cooperative)")
                .query(Boolean.class)
                .single();
    }

    /// Tous les droits, avec ceux des rôles qui les ont.
    List<DroitAccorde> droits() {
        return jdbc.sql("""
                select d.code, d.phrase, d.rubrique, d.sensible,
                       array(select r.code from role_droit rd join role r on r.id = rd.role_id
                              where rd.droit_code = d.code) as roles
                  from droit d
                 order by d.sensible, d.phrase""")
                .query((ligne, _) -> new DroitAccorde(
                        ligne.getString("code"),
                        ligne.getString("phrase"),
                        Rubrique.valueOf(ligne.getString("rubrique")),
                        ligne.getBoolean("sensible"),
                        Set.copyOf(textes(ligne, "roles"))))
                .list();
    }

    /// Combien de comptes actifs portent ce rôle.
    /// Combien de comptes actifs portent chaque rôle, par code.
    Map<String, Integer> porteurs() {
        return jdbc.sql("""
                select r.code, count(*) from compte_role cr join role r on r.id = cr.role_id
                 where cr.retire_a is null
                   and not exists (select 1 from compte_desactivation d
                                    where d.compte_id = cr.compte_id and d.reactive_a is null)
                 group by r.code""").query((ligne, _) -> Map.entry(ligne.getString(1), ligne.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int porteurs(String codeRole) {
        return jdbc.sql("""
                select count(*) from compte_role cr join role r on r.id = cr.role_id
                 where r.code = :role and cr.retire_a is null
                   and not exists (select 1 from compte_desactivation d
                                    where d.compte_id = cr.compte_id and d.reactive_a is null)""")
                .param("role", codeRole, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    private static CompteListe compte(ResultSet ligne) throws SQLException {
        return new CompteListe(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom"),
                ligne.getString("courriel"),
                textes(ligne, "roles"),
                ligne.getBoolean("actif"),
                ligne.getBoolean("invite"),
                ligne.getObject("cree_a", OffsetDateTime.class).toInstant());
    }

    private static List<String> textes(ResultSet ligne, String colonne) throws SQLException {
        return List.of((String[]) ligne.getArray(colonne).getArray()).stream().collect(Collectors.toList());
    }
}
