package coop.essaim.facturation.relance;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.facturation.Facture;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// La lettre d'une relance : le texte du niveau, la facture, ce qui est demandé, où payer.
@Component
class LettreDeRelance {

    private final Impressions impressions;
    private final Cooperatives cooperatives;
    private final TetesDeLettre tetes;

    LettreDeRelance(Impressions impressions, Cooperatives cooperatives, TetesDeLettre tetes) {
        this.impressions = impressions;
        this.cooperatives = cooperatives;
        this.tetes = tetes;
    }

    TeteDeLettre.Destinataire destinataire(Facture facture) {
        return tetes.destinataire(facture);
    }

    /// @param texte le gabarit du niveau, rempli
    byte[] imprimer(Expedition.Rappel rappel, TeteDeLettre.Destinataire destinataire, String texte, LocalDate jour) {
        var facture = rappel.facture();
        var due = rappel.proposee().facture();
        var titre = rappel.proposee().niveau().libelle() + ", facture " + facture.numero();
        var parametres = new HashMap<String, @Nullable Object>(Map.of(
                "tete", tetes.de(facture.rattachement().enseigne(), destinataire),
                "titre", titre,
                "facture", facture,
                "due", due,
                "retard", EnFrancais.compte(rappel.proposee().jours(), "jour"),
                "paragraphes", paragraphes(texte),
                "demandees", demandees(rappel),
                "total", due.reste().plus(rappel.demandees().total()),
                "lieuEtDate", lieu(facture) + ", le " + EnFrancais.enFrancais(jour)));
        cooperatives.actuelle().map(Cooperative::banque).ifPresent(banque -> parametres.put("banque", banque));
        return impressions.imprimer(new Impression(titre, "facturation/relance/lettre", parametres, List.of()));
    }

    private static List<LigneDemandee> demandees(Expedition.Rappel rappel) {
        var sommes = rappel.demandees();
        return java.util.stream.Stream.of(
                        LigneDemandee.de("Indemnité forfaitaire de recouvrement", sommes.indemnite()),
                        LigneDemandee.de("Intérêts de retard à ce jour", sommes.interets()))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private String lieu(Facture facture) {
        return cooperatives
                .actuelle()
                .map(Cooperative::siege)
                .orElse(facture.emetteur().siege())
                .commune();
    }

    private static List<String> paragraphes(String texte) {
        return Arrays.stream(texte.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraphe -> !paragraphe.isEmpty())
                .toList();
    }
}
