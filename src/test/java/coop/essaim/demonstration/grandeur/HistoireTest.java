package coop.essaim.demonstration.grandeur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.commande.Verification;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Le facteur 10 sur trois activités : neuf années entrées par le grand livre, l'une après l'autre closes.
@EssaiComplet
class HistoireTest {

    private static final int ANNEE = Year.now(EnFrancais.PARIS).getValue() - 1;

    @Autowired
    Histoire histoire;

    @Autowired
    Peuplement peuplement;

    @Autowired
    List<Verification> verifications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neuf_années_d_avant_sont_closes_lettrées_et_leur_tva_déclarée_chaque_mois() {
        var debut = LocalDate.of(ANNEE, 1, 1);
        var avant = Histoire.debut(ANNEE);
        histoire.ouvrir(ANNEE);
        peuplement.decider(avant);
        var hasard = new Random(7);
        var etablis = Effectifs.de(ANNEE).subList(0, 3).stream()
                .map(presence -> peuplement.etablir(presence, null, debut, avant, hasard))
                .toList();
        histoire.raconter(etablis, ANNEE, 10, _ -> {});

        assertThat(nombre("select count(*) from exercice where clos_le is not null"))
                .isEqualTo(9);
        var chiffre = Ventes.parActivite(Effectifs.TOTAL).subList(0, 3).stream()
                .mapToLong(montant -> montant.centimes())
                .sum();
        assertThat(somme("compte = '706000' and journal = 'VE'")).isEqualTo(-9 * chiffre);
        assertThat(nombre(
                        "select count(*) from pub_reste_de_ligne r join pub_ligne_ecriture l using (ecriture_id, rang) "
                                + "where l.compte in ('401100', '411100') and l.journal <> 'AN' and r.reste <> 0"))
                .as("factures d'avant restées ouvertes")
                .isZero();

        assertThat(nombre("select count(*) from pub_ligne_ecriture where journal = 'TVA' and compte = '445510'"))
                .isEqualTo(9 * 12);
        assertThat(somme("journal = 'TVA' and compte = '445510'") % 100).isZero();
        assertThat(somme("journal <> 'AN' and (compte like '44571%' or compte in ('445510', '445660'))"))
                .as("chaque mois est payé, le dernier en janvier de l'année pleine")
                .isZero();
        assertThat(nombre("select count(*) from (select section from pub_ligne_ecriture where journal <> 'AN' "
                        + "and compte in ('445714', '445660') group by section having sum(debit - credit) <> 0) t"))
                .isZero();
        assertThat(verifications)
                .allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }

    private long somme(String condition) {
        return nombre("select coalesce(sum(debit - credit), 0) from pub_ligne_ecriture where " + condition);
    }

    private long nombre(String requete) {
        return jdbc.sql(requete).query(Long.class).single();
    }
}
