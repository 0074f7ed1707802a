package coop.essaim.personnes.fiche;

import coop.essaim.personnes.VoletDeFiche.Volet;
import java.util.List;

/// Ce que montre la fiche d'une personne.
///
/// @param suivi qui l'accompagne et où, aujourd'hui, en une phrase
/// @param tempsComplet salariée ailleurs à temps complet aujourd'hui
public record FichePage(
        EnTete enTete,
        IdentiteSaisie identite,
        ContactsSaisie contacts,
        ProvenanceSaisie provenance,
        List<AdresseSaisie> adresses,
        List<Emploi> emplois,
        String suivi,
        boolean tempsComplet,
        List<Volet> volets) {

    public FichePage {
        adresses = List.copyOf(adresses);
        emplois = List.copyOf(emplois);
        volets = List.copyOf(volets);
    }
}
