package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les contrats émis qu'une personne n'a pas encore signés, et leur rappel sur son accueil.
@Component
class ContratsASigner implements SourceDeTaches {

    private final ContratsSql contrats;
    private final SignaturesSql signatures;
    private final Personnes personnes;

    ContratsASigner(ContratsSql contrats, SignaturesSql signatures, Personnes personnes) {
        this.contrats = contrats;
        this.signatures = signatures;
        this.personnes = personnes;
    }

    List<Contrat> de(PersonneId personne) {
        return contrats.de(personne).stream()
                .filter(contrat -> contrat.estEmis() && !contrat.estAbandonne() && !contrat.estConclu())
                .filter(contrat ->
                        signatures.duContrat(contrat.id()).stream().noneMatch(s -> s.partie() == Partie.PERSONNE))
                .toList();
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        if (!visiteur.peut(DroitsParcours.LE_SIEN)) return List.of();
        int combien = personnes
                .duCompte(visiteur.compteConnecte())
                .map(moi -> de(moi).size())
                .orElse(0);
        if (combien == 0) return List.of();
        var libelle = combien == 1 ? "contrat à lire et à signer" : "contrats à lire et à signer";
        return List.of(new Tache(libelle, combien, null, "/mon-parcours", Urgence.NORMALE));
    }
}
