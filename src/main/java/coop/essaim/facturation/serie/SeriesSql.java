package coop.essaim.facturation.serie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SeriesSql {

    private final JdbcClient jdbc;

    SeriesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le numéro suivant, sous le verrou de la série ; rien si la date est avant celle du dernier.
    public Optional<Numero> suivant(String genre, LocalDate date) {
        return suivants(genre, date, 1).stream().findFirst();
    }

    /// Autant de numéros qui se suivent ; aucun si la date est avant celle du dernier.
    public List<Numero> suivants(String genre, LocalDate date, int nombre) {
        return jdbc.sql("""
                insert into serie (genre, annee, prefixe, dernier, derniere_date)
                select p.genre, :annee, replace(replace(p.prefixe, 'AAAA', :annee::text), 'AA', right(:annee::text, 2)),
                       :nombre, :date
                  from prefixe_de_serie p where p.genre = :genre
                on conflict (genre, annee) do update
                   set dernier = serie.dernier + excluded.dernier, derniere_date = excluded.derniere_date
                 where serie.derniere_date <= excluded.derniere_date
                returning dernier, prefixe""")
                .param("genre", genre)
                .param("annee", date.getYear())
                .param("date", date)
                .param("nombre", nombre)
                .query((ligne, _) -> {
                    int dernier = ligne.getInt(1);
                    var prefixe = ligne.getString(2);
                    return IntStream.rangeClosed(dernier - nombre + 1, dernier)
                            .mapToObj(rang -> new Numero(rang, prefixe + "%05d".formatted(rang), date))
                            .toList();
                })
                .optional()
                .orElse(List.of());
    }

    public LocalDate derniereDate(String genre, int annee) {
        return jdbc.sql("select derniere_date from serie where genre = :genre and annee = :annee")
                .param("genre", genre)
                .param("annee", annee)
                .query(LocalDate.class)
                .single();
    }

    /// Chaque genre, son préfixe, et sa série de l'année si elle est ouverte.
    List<Prefixe> prefixes(int annee) {
        return jdbc.sql("""
                select p.genre, p.prefixe, s.prefixe as en_cours, coalesce(s.dernier, 0) as dernier
                  from prefixe_de_serie p
                  left join serie s on s.genre = p.genre and s.annee = :annee
                 order by array_position(array['DEVIS', 'FACTURE', 'AVOIR', 'INTERNE'], p.genre)""")
                .param("annee", annee)
                .query((ligne, _) -> new Prefixe(
                        ligne.getString("genre"),
                        ligne.getString("prefixe"),
                        ligne.getString("en_cours"),
                        ligne.getInt("dernier")))
                .list();
    }

    void verrouillerLesPrefixes() {
        jdbc.sql("select genre from prefixe_de_serie order by genre for update")
                .query(String.class)
                .list();
    }

    void changerPrefixe(String genre, String prefixe) {
        jdbc.sql("update prefixe_de_serie set prefixe = :prefixe where genre = :genre")
                .param("genre", genre)
                .param("prefixe", prefixe)
                .update();
    }
}
