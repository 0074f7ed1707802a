package coop.essaim.facturation.relance;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.facturation.Emetteur;
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

    LettreDeRelance(Impressions impressions, Cooperatives cooperatives) {
        this.impressions = impressions;
        this.cooperatives = cooperatives;
    }

    /// @param texte le gabarit du niveau, rempli
    byte[] imprimer(Expedition.Rappel rappel, String texte, LocalDate jour) {
        var facture = rappel.facture();
        var due = rappel.proposee().facture();
        var titre = rappel.proposee().niveau().libelle() + " : facture " + facture.numero();
        var parametres = new HashMap<String, @Nullable Object>(Map.of(
                "entete", entete(facture.emetteur()),
                "titre", titre,
                "facture", facture,
                "due", due,
                "retard", EnFrancais.compte(rappel.proposee().jours(), "jour"),
                "paragraphes", paragraphes(texte),
                "demandees", demandees(rappel),
                "total", due.reste().plus(rappel.demandees().total()),
                "lieuEtDate", facture.emetteur().siege().commune() + ", le " + EnFrancais.enFrancais(jour)));
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

    private static List<String> paragraphes(String texte) {
        return Arrays.stream(texte.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraphe -> !paragraphe.isEmpty())
                .toList();
    }

    static Entete entete(Emetteur emetteur) {
        return new Entete(
                emetteur.denomination(),
                List.of(emetteur.mention(), emetteur.siege().toString()),
                null);
    }
}
