package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.SourceDeTaches;
import coop.essaim.commun.page.Tache;
import coop.essaim.commun.page.Tache.Urgence;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les contrats qu'une personne voit, ceux qui attendent sa signature, et leur rappel sur son accueil ; sur celui de
/// l'équipe, ceux qui attendent d'être émis, ou signés pour la coopérative.
@Component
class ContratsDUnePersonne implements SourceDeTaches {

    private final ContratsSql contrats;
    private final SignaturesSql signatures;
    private final Personnes personnes;

    ContratsDUnePersonne(ContratsSql contrats, SignaturesSql signatures, Personnes personnes) {
        this.contrats = contrats;
        this.signatures = signatures;
        this.personnes = personnes;
    }

    /// La personne ne voit un contrat qu'une fois émis : avant, l'équipe l'écrit encore.
    List<Contrat> emis(PersonneId personne) {
        return contrats.de(personne).stream()
                .filter(contrat -> contrat.estEmis() && !contrat.estAbandonne())
                .toList();
    }

    List<Contrat> aSigner(PersonneId personne) {
        return emis(personne).stream()
                .filter(contrat -> !contrat.estConclu())
                .filter(contrat ->
                        signatures.duContrat(contrat.id()).stream().noneMatch(s -> s.partie() == Partie.PERSONNE))
                .toList();
    }

    @Override
    public List<Tache> taches(Visiteur visiteur) {
        var taches = new ArrayList<Tache>();
        if (visiteur.peut(DroitsParcours.LE_SIEN)) taches.addAll(sesContrats(visiteur));
        if (visiteur.peut(DroitsParcours.SIGNER))
            ajouter(
                    taches,
                    contrats.aSignerPourLaCooperative(),
                    "contrat à signer pour la coopérative",
                    "contrats à signer pour la coopérative");
        if (visiteur.peut(DroitsParcours.TENIR))
            ajouter(taches, contrats.aEmettre(), "contrat préparé à émettre", "contrats préparés à émettre");
        return taches;
    }

    /// Le premier s'ouvre : une fois signé ou émis, le suivant prend sa place.
    private static void ajouter(List<Tache> taches, List<ContratId> lesquels, String un, String plusieurs) {
        if (lesquels.isEmpty()) return;
        var libelle = lesquels.size() == 1 ? un : plusieurs;
        taches.add(new Tache(libelle, lesquels.size(), null, "/contrats/" + lesquels.getFirst(), Urgence.NORMALE));
    }

    private List<Tache> sesContrats(Visiteur visiteur) {
        int combien = personnes
                .duCompte(visiteur.compteConnecte())
                .map(moi -> aSigner(moi).size())
                .orElse(0);
        if (combien == 0) return List.of();
        var libelle = combien == 1 ? "contrat à lire et à signer" : "contrats à lire et à signer";
        return List.of(new Tache(libelle, combien, null, "/mon-parcours", Urgence.NORMALE));
    }
}
