package coop.essaim.parcours.social;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.contrat.Contrat;
import coop.essaim.parcours.papier.Papiers;
import coop.essaim.personnes.Personne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/// Ce que la déclaration préalable à l'embauche demande, à l'écran et sur papier.
@Component
class FicheDeDpae {

    private final Cooperatives cooperatives;
    private final ServicesDeSante services;
    private final Papiers papiers;
    private final Clock horloge;

    FicheDeDpae(Cooperatives cooperatives, ServicesDeSante services, Papiers papiers, Clock horloge) {
        this.cooperatives = cooperatives;
        this.services = services;
        this.papiers = papiers;
        this.horloge = horloge;
    }

    SequencedMap<String, String> lignes(Contrat contrat, Personne personne) {
        var lignes = new LinkedHashMap<String, String>();
        var termes = contrat.termes();
        var cooperative = cooperatives.actuelle();
        lignes.put(
                "Employeur",
                cooperative
                        .map(c -> c.denomination() + ", SIRET " + c.siret() + ", APE " + c.ape())
                        .orElse("à décrire"));
        lignes.put("Adresse", cooperative.map(c -> c.siege().toString()).orElse("à décrire"));
        lignes.put(
                "Santé au travail",
                services.au(termes.du()).map(FicheDeDpae::dire).orElse("à noter, depuis la gestion sociale"));
        var naissance = personne.naissance();
        lignes.put(
                "Personne",
                personne.nomComplet() + (naissance == null ? "" : ", née le " + EnFrancais.enFrancais(naissance)));
        lignes.put("Embauche", EnFrancais.enFrancais(termes.du()));
        var au = termes.au();
        lignes.put(
                "Contrat",
                contrat.libelle() + (au == null ? ", sans terme" : ", jusqu’au " + EnFrancais.enFrancais(au)));
        var essai = contrat.suivi().finDEssai();
        lignes.put(
                "Essai",
                essai == null || essai.isBefore(termes.du()) ? "aucun" : "jusqu’au " + EnFrancais.enFrancais(essai));
        return lignes;
    }

    private static String dire(ServiceDeSante service) {
        return service.nom() + (service.adherent() == null ? "" : ", adhérent n° " + service.adherent());
    }

    byte[] imprimer(Contrat contrat, Personne personne) {
        return papiers.imprimer(
                "Déclaration préalable à l’embauche",
                "parcours/social/dpae-papier",
                LocalDate.now(horloge),
                Map.of("lignes", lignes(contrat, personne)));
    }
}
