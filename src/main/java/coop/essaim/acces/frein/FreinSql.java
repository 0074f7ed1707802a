package coop.essaim.acces.frein;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FreinSql {

    private final JdbcClient jdbc;

    FreinSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ouvrir(byte[] cle, Instant maintenant) {
        jdbc.sql("""
                insert into frein (cle, essais, libre_a, vu_a) values (:cle, 0, :maintenant, :maintenant)
                on conflict (cle) do nothing""")
                .param("cle", cle)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Compte l'essai s'il est permis à cet instant. Le verrou de ligne met en file les essais simultanés.
    boolean compter(byte[] cle, Compteur compteur, Instant maintenant, Instant oubli) {
        return jdbc.sql("""
                        update frein set
                            essais = case when vu_a < :oubli then 1 else essais + 1 end,
                            libre_a = case when vu_a < :oubli or essais + 1 <= :gratuits then :maintenant
                                else :maintenant + make_interval(
                                    secs => least(:attenteMax, power(2, least(essais + 1 - :gratuits, 30)))) end,
                            vu_a = :maintenant
                        where cle = :cle and libre_a <= :maintenant""")
                        .param("cle", cle)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("oubli", oubli.atOffset(ZoneOffset.UTC))
                        .param("gratuits", compteur.gratuits())
                        .param("attenteMax", compteur.attenteMax().toSeconds())
                        .update()
                == 1;
    }

    Instant libreA(byte[] cle) {
        return jdbc.sql("select libre_a from frein where cle = :cle")
                .param("cle", cle)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void effacer(byte[] cle) {
        jdbc.sql("delete from frein where cle = :cle").param("cle", cle).update();
    }

    void rendre(byte[] cle) {
        jdbc.sql("update frein set essais = greatest(essais - 1, 0) where cle = :cle")
                .param("cle", cle)
                .update();
    }

    void effacerAvant(Instant limite) {
        jdbc.sql("delete from frein where vu_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    void garderLesDerniers(int nombre) {
        jdbc.sql("""
                delete from frein where cle in (
                    select cle from frein order by vu_a desc offset :nombre)""").param("nombre", nombre).update();
    }
}
