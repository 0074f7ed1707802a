package coop.essaim.comptabilite.plan;

import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionsSql {

    static final Colonnes<Section> COLONNES = Colonnes.departagees("s.code", Genre.TEXTE, Section::code)
            .par("code", "s.code collate \"C\"", Genre.TEXTE, Section::code)
            .par("libelle", "s.libelle", Genre.TEXTE, Section::libelle)
            .par("ouverture", "s.ouverte_le", Genre.DATE, Section::ouverteLe);

    private final JdbcClient jdbc;

    SectionsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Section> toutes() {
        return jdbc.sql("""
                select id, code, libelle, nature, ouverte_le, fermee_le from section
                 order by nature desc, code collate "C\"""").query((ligne, _) -> section(ligne)).list();
    }

    PageDeCles<Section> chercher(SectionFiltreSaisie filtre, Fenetre<Section> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select s.id, s.code, s.libelle, s.nature, s.ouverte_le, s.fermee_le from section s
                 where case when :texte::text is null then true
                            else s.code ilike :texte || '%' or s.libelle ilike '%' || :texte || '%' end
                   and case when :etat::text is null then true else (:etat = 'ouvertes') = (s.fermee_le is null) end
                   /* suite */"""))
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("etat", filtre.lEtat(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> section(ligne))
                .list();
        return fenetre.page(lignes);
    }

    Optional<Section> trouver(String code) {
        return jdbc.sql("select id, code, libelle, nature, ouverte_le, fermee_le from section where code = :code")
                .param("code", code)
                .query((ligne, _) -> section(ligne))
                .optional();
    }

    Optional<Integer> ouvrir(String code, String libelle, LocalDate le) {
        return jdbc.sql("""
                insert into section (code, libelle, nature, ouverte_le) values (:code, :libelle, 'activite', :le)
                on conflict (code) do nothing returning id""")
                .param("code", code)
                .param("libelle", libelle)
                .param("le", le)
                .query(Integer.class)
                .optional();
    }

    boolean renommer(String code, String libelle) {
        return jdbc.sql("update section set libelle = :libelle where code = :code")
                        .param("code", code)
                        .param("libelle", libelle)
                        .update()
                == 1;
    }

    boolean dater(String code, @Nullable LocalDate fermeeLe) {
        return jdbc.sql("update section set fermee_le = :le where code = :code")
                        .param("code", code)
                        .param("le", fermeeLe)
                        .update()
                == 1;
    }

    Optional<LocalDate> derniereLigne(int section) {
        return jdbc.sql("select date from ligne where section_id = :section order by date desc limit 1")
                .param("section", section)
                .query(LocalDate.class)
                .optional();
    }

    private static Section section(ResultSet r) throws SQLException {
        return new Section(
                r.getInt("id"),
                r.getString("code"),
                r.getString("libelle"),
                r.getString("nature").equals("structure"),
                r.getObject("ouverte_le", LocalDate.class),
                r.getObject("fermee_le", LocalDate.class));
    }
}
