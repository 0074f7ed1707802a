package coop.essaim.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentsSql {

    static final int MORCEAU_OCTETS = 262_144;

    private static final String DOCUMENT = """
            select d.id, d.nom, d.type, c.taille, d.empreinte, d.objet_genre, d.objet, d.conservation,
                   d.depose_par, d.depose_le
            from document d
            join contenu c on c.empreinte = d.empreinte
            """;

    private final JdbcClient jdbc;

    DocumentsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static byte[] octets(String hexa) {
        return HexFormat.of().parseHex(hexa);
    }

    static String hexa(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    Optional<Document> trouver(DocumentId id) {
        return jdbc.sql(DOCUMENT + " where d.id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> document(ligne))
                .optional();
    }

    List<Document> deLObjet(ObjetLie objet) {
        return jdbc.sql(DOCUMENT + " where d.objet_genre = :genre and d.objet = :objet order by d.depose_le, d.id")
                .param("genre", objet.genre())
                .param("objet", objet.id())
                .query((ligne, _) -> document(ligne))
                .list();
    }

    Optional<byte[]> morceau(byte[] empreinte, int rang) {
        return jdbc.sql("select octets from contenu_morceau where empreinte = :empreinte and rang = :rang")
                .param("empreinte", empreinte)
                .param("rang", rang)
                .query(byte[].class)
                .optional();
    }

    /// Vrai si le contenu est nouveau. Dans les deux cas sa ligne est verrouillée jusqu'à la fin de la transaction :
    /// une suppression simultanée attend, puis voit la pièce qui va s'inscrire.
    boolean reserverContenu(byte[] empreinte, int taille, Instant maintenant) {
        return jdbc.sql("""
                        insert into contenu (empreinte, taille, range_le) values (:empreinte, :taille, :maintenant)
                        on conflict (empreinte) do update set taille = contenu.taille
                        returning xmax = 0""")
                .param("empreinte", empreinte)
                .param("taille", taille)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void rangerMorceaux(byte[] empreinte, byte[] octets) {
        for (int rang = 0; rang * MORCEAU_OCTETS < octets.length; rang++) {
            int debut = rang * MORCEAU_OCTETS;
            jdbc.sql("insert into contenu_morceau (empreinte, rang, octets) values (:empreinte, :rang, :octets)")
                    .param("empreinte", empreinte)
                    .param("rang", rang)
                    .param("octets", Arrays.copyOfRange(octets, debut, Math.min(debut + MORCEAU_OCTETS, octets.length)))
                    .update();
        }
    }

    void inscrire(Document document) {
        jdbc.sql("""
                        insert into document (id, empreinte, nom, type, objet_genre, objet, conservation, depose_par,
                                              depose_le)
                        values (:id, :empreinte, :nom, :type, :genre, :objet, :conservation, :par, :le)""")
                .param("id", document.id().valeur())
                .param("empreinte", octets(document.empreinte()))
                .param("nom", document.nom())
                .param("type", document.type().name())
                .param("genre", document.objet().genre())
                .param("objet", document.objet().id())
                .param("conservation", document.conservation().name())
                .param("par", document.deposePar())
                .param("le", document.deposeLe().atOffset(ZoneOffset.UTC))
                .update();
    }

    void verrouillerContenu(byte[] empreinte) {
        jdbc.sql("select taille from contenu where empreinte = :empreinte for update")
                .param("empreinte", empreinte)
                .query(Integer.class)
                .optional();
    }

    boolean supprimer(DocumentId id) {
        return jdbc.sql("delete from document where id = :id")
                        .param("id", id.valeur())
                        .update()
                == 1;
    }

    void supprimerContenuOrphelin(byte[] empreinte) {
        jdbc.sql("""
                        delete from contenu
                        where empreinte = :empreinte
                          and not exists (select 1 from document where empreinte = :empreinte)""").param("empreinte", empreinte).update();
    }

    List<String> contenusAlteres() {
        return jdbc.sql("""
                        select encode(c.empreinte, 'hex')
                        from contenu c
                        left join lateral (
                            select sha256(string_agg(m.octets, ''::bytea order by m.rang)) as relue
                            from contenu_morceau m
                            where m.empreinte = c.empreinte) relecture on true
                        where relecture.relue is distinct from c.empreinte
                        order by 1""").query((ligne, _) -> ligne.getString(1)).list();
    }

    private static Document document(ResultSet ligne) throws SQLException {
        return new Document(
                new DocumentId(ligne.getObject("id", UUID.class)),
                ligne.getString("nom"),
                TypeDeDocument.valueOf(ligne.getString("type")),
                ligne.getInt("taille"),
                hexa(ligne.getBytes("empreinte")),
                new ObjetLie(ligne.getString("objet_genre"), ligne.getObject("objet", UUID.class)),
                Conservation.valueOf(ligne.getString("conservation")),
                ligne.getObject("depose_par", UUID.class),
                ligne.getTimestamp("depose_le").toInstant());
    }
}
