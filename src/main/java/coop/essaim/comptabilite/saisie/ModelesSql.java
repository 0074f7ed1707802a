package coop.essaim.comptabilite.saisie;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les guides et les modèles des abonnements.
@Repository
class ModelesSql {

    private final JdbcClient jdbc;

    ModelesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Optional<UUID> identifiant(@Nullable String texte) {
        return texte != null && texte.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(texte))
                : Optional.empty();
    }

    Optional<Modele> trouver(UUID id) {
        return jdbc.sql("""
                select id, nom, journal, piece, libelle from modele_ecriture where id = :id and retire_le is null""")
                .param("id", id)
                .query((r, _) -> new Modele(
                        r.getObject("id", UUID.class),
                        r.getString("nom"),
                        r.getString("journal"),
                        r.getString("piece"),
                        r.getString("libelle"),
                        lignes(id)))
                .optional();
    }

    private List<LigneTapee> lignes(UUID id) {
        return jdbc.sql("""
                select compte, auxiliaire, section, libelle, debit, credit from modele_ligne
                 where modele_id = :id order by rang""")
                .param("id", id)
                .query((r, _) -> new LigneTapee(
                        r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6)))
                .list();
    }

    /// Les guides, sans les modèles des abonnements.
    List<Modele> guides() {
        var ids = jdbc.sql("""
                select m.id from modele_ecriture m
                 where m.retire_le is null and not exists (select from abonnement a where a.modele_id = m.id)
                 order by lower(m.nom), m.id""").query((r, _) -> r.getObject(1, UUID.class)).list();
        var guides = new ArrayList<Modele>(ids.size());
        for (var id : ids) trouver(id).ifPresent(guides::add);
        return guides;
    }

    void enregistrer(Modele modele, String auteur, OffsetDateTime le) {
        jdbc.sql("""
                insert into modele_ecriture (id, nom, journal, piece, libelle, cree_par, cree_le)
                values (:id, :nom, :journal, :piece, :libelle, :auteur, :le)
                on conflict (id) do update
                   set nom = excluded.nom, journal = excluded.journal, piece = excluded.piece,
                       libelle = excluded.libelle""")
                .param("id", modele.id())
                .param("nom", modele.nom())
                .param("journal", modele.journal())
                .param("piece", modele.piece())
                .param("libelle", modele.libelle())
                .param("auteur", auteur)
                .param("le", le)
                .update();
        jdbc.sql("delete from modele_ligne where modele_id = :id")
                .param("id", modele.id())
                .update();
        int rang = 0;
        for (var ligne : modele.lignes()) ajouter(modele.id(), ++rang, ligne);
    }

    private void ajouter(UUID modele, int rang, LigneTapee ligne) {
        jdbc.sql("""
                insert into modele_ligne (modele_id, rang, compte, auxiliaire, section, libelle, debit, credit)
                values (:modele, :rang, :compte, :auxiliaire, :section, :libelle, :debit, :credit)""")
                .param("modele", modele)
                .param("rang", rang)
                .param("compte", ligne.compte())
                .param("auxiliaire", ligne.auxiliaire())
                .param("section", ligne.section())
                .param("libelle", ligne.libelle())
                .param("debit", ligne.debit())
                .param("credit", ligne.credit())
                .update();
    }

    boolean retirer(UUID id, OffsetDateTime le) {
        return jdbc.sql("update modele_ecriture set retire_le = :le where id = :id and retire_le is null")
                        .param("id", id)
                        .param("le", le)
                        .update()
                == 1;
    }
}
