package coop.essaim.facturation;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.facturation.TitulairesDeCape.Cape;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.facturation.piece.LignesSql;
import coop.essaim.facturation.serie.Numero;
import coop.essaim.facturation.serie.SeriesSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /// Par pièce ; une pièce sans ligne n'y est pas.
    Map<UUID, List<LigneDeFacture>> lignes(Collection<FactureId> ids, LocalDate date) {
        return lignes.lire(ids.stream().map(FactureId::valeur).toList(), date);
    }

    public List<LigneDeFacture> lignes(FactureId id, LocalDate date) {
        return lignes.lire(id.valeur(), date);
    }

    /// Le numéro suivant ; rien si la date est avant celle du dernier.
    public Optional<Numero> suivant(String serie, LocalDate date) {
        return series.suivant(serie, date);
    }

    /// Autant de numéros qui se suivent ; aucun si la date est avant celle du dernier.
    List<Numero> suivants(String serie, LocalDate date, int nombre) {
        return series.suivants(serie, date, nombre);
    }

    public LocalDate derniereDate(String serie, LocalDate date) {
        return series.derniereDate(serie, date.getYear());
    }

    /// L'identité de la coopérative à cette date ; rien si elle n'est pas enregistrée.
    public Optional<Integer> emetteur(LocalDate date) {
        return cooperatives.a(date).map(Emetteur::de).map(e -> sql.emetteur(e, empreinte(e)));
    }

    public List<String> mentions(ActiviteId activite, List<TvaCalculee> tvas, LocalDate date) {
        return mentions(tvas, capes(List.of(activite), date));
    }

    /// Les CAPE en cours, des activités qui en ont.
    List<Cape> capes(Collection<ActiviteId> activites, LocalDate date) {
        return capes.stream()
                .flatMap(source -> source.capes(activites, date).stream())
                .toList();
    }

    /// Les exonérations et l'autoliquidation (CGI ann. II art. 242 nonies A), le CAPE et son terme (art. R. 127-3 du
    /// code de commerce).
    static List<String> mentions(List<TvaCalculee> tvas, List<Cape> capes) {
        var deTva = tvas.stream()
                .map(tva -> tva.regime())
                .map(RegimeDeTva::mention)
                .filter(Objects::nonNull)
                .distinct();
        var deCape = capes.stream()
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
