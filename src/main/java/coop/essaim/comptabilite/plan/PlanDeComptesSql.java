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
class PlanDeComptesSql {

    static final Colonnes<Compte> COLONNES = Colonnes.departagees("c.numero", Genre.TEXTE, Compte::numero)
            .par("numero", "c.numero collate \"C\"", Genre.TEXTE, Compte::numero)
            .par("libelle", "c.libelle", Genre.TEXTE, Compte::libelle);

    private final JdbcClient jdbc;

    PlanDeComptesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Compte> tous() {
        return jdbc.sql(
                        "select numero, libelle, collectif, usage, desactive_le from compte_general order by numero collate \"C\"")
                .query((ligne, _) -> compte(ligne))
                .list();
    }

    Optional<Compte> trouver(String numero) {
        return jdbc.sql(
                        "select numero, libelle, collectif, usage, desactive_le from compte_general where numero = :numero")
                .param("numero", numero)
                .query((ligne, _) -> compte(ligne))
                .optional();
    }

    boolean creer(String numero, String libelle, boolean collectif) {
        return jdbc.sql("""
                insert into compte_general (numero, libelle, collectif) values (:numero, :libelle, :collectif)
                on conflict (numero) do nothing""")
                        .param("numero", numero)
                        .param("libelle", libelle)
                        .param("collectif", collectif)
                        .update()
                == 1;
    }

    boolean renommer(String numero, String libelle) {
        return jdbc.sql("update compte_general set libelle = :libelle where numero = :numero")
                        .param("numero", numero)
                        .param("libelle", libelle)
                        .update()
                == 1;
    }

    boolean decrire(String numero, String libelle, boolean collectif, String usage) {
        return jdbc.sql("""
                update compte_general set libelle = :libelle, collectif = :collectif, usage = :usage
                 where numero = :numero""")
                        .param("numero", numero)
                        .param("libelle", libelle)
                        .param("collectif", collectif)
                        .param("usage", usage)
                        .update()
                == 1;
    }

    PageDeCles<Compte> chercher(PlanFiltreSaisie filtre, Fenetre<Compte> fenetre) {
        var lignes = jdbc.sql(fenetre.completer("""
                select c.numero, c.libelle, c.collectif, c.usage, c.desactive_le from compte_general c
                 where case when :texte::text is null then true
                            else c.numero like :texte || '%' or c.libelle ilike '%' || :texte || '%' end
                   and case when :classe::int is null then true else c.classe = :classe end
                   and case when :etat::text is null then true else (:etat = 'actifs') = (c.desactive_le is null) end
                   /* suite */"""))
                .param("texte", filtre.texte(), Types.VARCHAR)
                .param("classe", filtre.laClasse())
                .param("etat", filtre.lEtat(), Types.VARCHAR)
                .params(fenetre.parametres())
                .query((ligne, _) -> compte(ligne))
                .list();
        return fenetre.page(lignes);
    }

    boolean dater(String numero, @Nullable LocalDate desactiveLe) {
        return jdbc.sql("update compte_general set desactive_le = :le where numero = :numero")
                        .param("numero", numero)
                        .param("le", desactiveLe)
                        .update()
                == 1;
    }

    private static Compte compte(ResultSet r) throws SQLException {
        return new Compte(
                r.getString("numero"),
                r.getString("libelle"),
                r.getBoolean("collectif"),
                r.getString("usage"),
                r.getObject("desactive_le", LocalDate.class));
    }
}
