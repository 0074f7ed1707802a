package coop.essaim.facturation.validation;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que la file et ses contrôles lisent.
@Repository
class FileSql {

    private final JdbcClient jdbc;

    FileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les plus anciennes d'abord.
    List<EnAttente> file(int limite) {
        return jdbc.sql("""
                select p.id, p.genre, a.enseigne, t.nom, p.objet, p.ttc, p.soumise_a
                  from piece_de_vente p
                  join pub_activite a on a.id = p.activite_id
                  join pub_tiers t on t.id = p.client_id
                 where p.etat = 'SOUMISE'
                 order by p.soumise_a, p.id limit :limite""")
                .param("limite", limite)
                .query((ligne, _) -> new EnAttente(
                        ligne.getObject("id", UUID.class),
                        Genre.valueOf(ligne.getString("genre")),
                        ligne.getString("enseigne"),
                        ligne.getString("nom"),
                        ligne.getString("objet"),
                        new Montant(ligne.getLong("ttc")),
                        ligne.getObject("soumise_a", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Combien attendent, et depuis quand.
    Attente attente() {
        return jdbc.sql(
                        "select count(*) as nombre, min(soumise_a) as depuis from piece_de_vente where etat = 'SOUMISE'")
                .query((ligne, _) -> {
                    var depuis = ligne.getObject("depuis", OffsetDateTime.class);
                    return new Attente(ligne.getInt("nombre"), depuis == null ? null : depuis.toInstant());
                })
                .single();
    }

    record Attente(int nombre, @Nullable Instant depuis) {}

    /// Les brouillons de ces activités que l'équipe a renvoyés, et que personne n'a soumis de nouveau.
    List<Renvoyee> renvoyees(Collection<ActiviteId> activites, int limite) {
        return jdbc.sql("""
                select p.id, p.genre, p.objet
                  from piece_de_vente p
                  join lateral (select s.acte from suivi_de_vente s
                                 where s.piece_id = p.id order by s.rang desc limit 1) d on d.acte = 'RENVOYEE'
                 where p.etat = 'BROUILLON' and p.activite_id = any(:activites)
                 order by p.cree_a, p.id limit :limite""")
                .param("activites", activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new))
                .param("limite", limite)
                .query((ligne, _) -> new Renvoyee(
                        ligne.getObject("id", UUID.class),
                        Genre.valueOf(ligne.getString("genre")),
                        ligne.getString("objet")))
                .list();
    }

    record Renvoyee(UUID id, Genre genre, String objet) {}

    /// Une pièce du même client et du même montant, validée ou soumise depuis trente jours.
    Optional<String> semblable(UUID piece, LocalDate depuis) {
        return jdbc.sql("""
                select coalesce(f.numero, x.objet) from piece_de_vente p
                  join piece_de_vente x on x.client_id = p.client_id and x.id <> p.id and x.ttc = p.ttc
                       and x.genre = p.genre and x.etat <> 'BROUILLON' and x.cree_a >= :depuis
                  left join facture f on f.id = x.id
                 where p.id = :piece
                 order by x.cree_a desc limit 1""")
                .param("piece", piece)
                .param("depuis", depuis)
                .query(String.class)
                .optional();
    }

    /// Le plus grand TTC des cinquante dernières factures de l'activité, et leur nombre.
    Habitude habitude(UUID activite) {
        return jdbc.sql("""
                select count(*) as nombre, coalesce(max(ttc), 0) as maximum
                  from (select p.ttc from facture f join piece_de_vente p on p.id = f.id
                         where f.activite_id = :activite and p.genre <> 'AVOIR'
                         order by f.date desc, f.numero desc limit 50) as dernieres""")
                .param("activite", activite)
                .query((ligne, _) -> new Habitude(ligne.getInt(1), new Montant(ligne.getLong(2))))
                .single();
    }

    record Habitude(int nombre, Montant maximum) {}

    /// Les régimes de TVA que l'activité a employés dans ses cent dernières factures.
    List<String> regimesHabituels(UUID activite) {
        return jdbc.sql("""
                select distinct t.regime
                  from (select f.id from facture f where f.activite_id = :activite
                         order by f.date desc, f.numero desc limit 100) as dernieres
                  join tva_de_vente t on t.piece_id = dernieres.id""")
                .param("activite", activite)
                .query((ligne, _) -> ligne.getString(1))
                .list();
    }

    /// Les acomptes que cette pièce déduit et que le grand livre dit encore dus.
    List<String> acomptesDus(UUID piece) {
        return jdbc.sql("""
                select distinct f.numero
                  from ligne_de_vente l
                  join facture f on f.id = l.deduit_id
                  join pub_reste_de_ligne r on r.ecriture_id = f.ecriture_id and r.rang = 1
                 where l.piece_id = :piece and r.reste <> 0
                 order by f.numero""")
                .param("piece", piece)
                .query((ligne, _) -> ligne.getString(1))
                .list();
    }
}
