package coop.essaim.comptabilite.plan;

import coop.essaim.commun.page.liste.Colonnes;
import coop.essaim.commun.page.liste.Fenetre;
import coop.essaim.commun.page.liste.Genre;
import coop.essaim.commun.page.liste.PageDeCles;
import coop.essaim.comptabilite.plan.Auxiliaires.Auxiliaire;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuxiliairesSql {

    static final Colonnes<Auxiliaire> COLONNES = Colonnes.departagees("a.code", Genre.TEXTE, Auxiliaire::code)
            .par("code", "a.code collate \"C\"", Genre.TEXTE, Auxiliaire::code)
            .par("libelle", "a.libelle", Genre.TEXTE, Auxiliaire::libelle);

    private final JdbcClient jdbc;

    AuxiliairesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Auxiliaire> tous() {
        return jdbc.sql("select code, libelle from compte_auxiliaire order by code collate \"C\"")
                .query((ligne, _) -> new Auxiliaire(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    PageDeCles<Auxiliaire> chercher(@Nullable String texte, Fenetre<Auxiliaire> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select a.code, a.libelle from compte_auxiliaire a
                 where case when :texte::text is null then true
                            else a.code ilike :texte || '%' or a.libelle ilike '%' || :texte || '%' end
                   /* suite */"""))
                .param("texte", texte, Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> new Auxiliaire(ligne.getString(1), ligne.getString(2)))
                .list();
        return fenetre.page(lignes);
    }

    Optional<Auxiliaire> trouver(String code) {
        return jdbc.sql("select code, libelle from compte_auxiliaire where code = :code")
                .param("code", code)
                .query((ligne, _) -> new Auxiliaire(ligne.getString(1), ligne.getString(2)))
                .optional();
    }

    void creer(String code, String libelle) {
        jdbc.sql("insert into compte_auxiliaire (code, libelle) values (:code, :libelle) on conflict (code) do nothing")
                .param("code", code)
                .param("libelle", libelle)
                .update();
    }

    boolean renommer(String code, String libelle) {
        return jdbc.sql("update compte_auxiliaire set libelle = :libelle where code = :code")
                        .param("code", code)
                        .param("libelle", libelle)
                        .update()
                == 1;
    }
}
