package coop.essaim.facturation;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.facturation.piece.LignesSql;
import coop.essaim.facturation.serie.Numero;
import coop.essaim.facturation.serie.SeriesSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Ce qu'une validation va chercher autour de la pièce : ses lignes à la date, qui vend, ce qu'elle doit dire.
@Component
public class Appuis {

    private final FacturesSql sql;
    private final LignesSql lignes;
    private final SeriesSql series;
    private final Cooperatives cooperatives;
    private final List<TitulairesDeCape> capes;

    Appuis(
            FacturesSql sql,
            LignesSql lignes,
            SeriesSql series,
            Cooperatives cooperatives,
            ObjectProvider<TitulairesDeCape> capes) {
        this.sql = sql;
        this.lignes = lignes;
        this.series = series;
        this.cooperatives = cooperatives;
        this.capes = capes.stream().toList();
    }

    public List<LigneDeFacture> lignes(FactureId id, LocalDate date) {
        return lignes.lire(id.valeur(), date);
    }

    /// Le numéro suivant ; rien si la date est avant celle du dernier.
    public Optional<Numero> suivant(String serie, LocalDate date) {
        return series.suivant(serie, date);
    }

    public LocalDate derniereDate(String serie, LocalDate date) {
        return series.derniereDate(serie, date.getYear());
    }

    /// L'identité de la coopérative à cette date ; rien si elle n'est pas enregistrée.
    public Optional<Integer> emetteur(LocalDate date) {
        return cooperatives.a(date).map(Emetteur::de).map(e -> sql.emetteur(e, empreinte(e)));
    }

    /// Les exonérations et l'autoliquidation (CGI ann. II art. 242 nonies A), le CAPE et son terme (art. R. 127-3 du
    /// code de commerce).
    public List<String> mentions(ActiviteId activite, List<TvaCalculee> tvas, LocalDate date) {
        var deTva = tvas.stream()
                .map(tva -> tva.regime())
                .map(RegimeDeTva::mention)
                .filter(Objects::nonNull)
                .distinct();
        var deCape = capes.stream()
                .flatMap(source -> source.capes(activite, date).stream())
                .map(cape -> cape.titulaire()
                        + " bénéficie d’un contrat d’appui au projet d’entreprise (CAPE) jusqu’au "
                        + EnFrancais.enFrancais(cape.terme()) + ".");
        return Stream.concat(deTva, deCape).toList();
    }

    private static byte[] empreinte(Emetteur emetteur) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(emetteur.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toute JVM sait calculer SHA-256.", e);
        }
    }
}
