package coop.essaim.parcours.social;

import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.contrat.Contrat;
import coop.essaim.parcours.papier.Papiers;
import coop.essaim.personnes.Personne;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ce que la déclaration préalable à l'embauche demande, à l'écran et sur papier.
@Component
class FicheDeDpae {

    private final Cooperatives cooperatives;
    private final ServicesDeSante services;
    private final FichiersDeDpaeSql fichiers;
    private final Papiers papiers;
    private final Clock horloge;

    FicheDeDpae(
            Cooperatives cooperatives,
            ServicesDeSante services,
            FichiersDeDpaeSql fichiers,
            Papiers papiers,
            Clock horloge) {
        this.cooperatives = cooperatives;
        this.services = services;
        this.fichiers = fichiers;
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
        lignes.putAll(identite(fichiers.identite(personne.id())));
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

    private static SequencedMap<String, String> identite(IdentiteDeclaree identite) {
        var lignes = new LinkedHashMap<String, String>();
        var usage = identite.nomDUsage();
        lignes.put("Nom de naissance", identite.nom());
        if (usage != null) lignes.put("Nom d’usage", usage);
        lignes.put("Prénom", identite.prenom());
        lignes.put("Sexe", identite.sexe() == null ? "au premier chiffre du numéro" : identite.sexe());
        var naissance = identite.naissance();
        lignes.put(
                "Naissance",
                (naissance == null ? "date à noter sur la fiche" : EnFrancais.enFrancais(naissance)) + ", "
                        + (identite.lieu() == null ? "lieu à noter sur la fiche" : identite.lieu())
                        + (identite.pays() == null ? "" : ", " + pays(identite.pays())));
        lignes.put(
                "Nationalité", identite.nationalite() == null ? "à noter sur la fiche" : pays(identite.nationalite()));
        return lignes;
    }

    private static String pays(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.FRANCE);
    }

    /// Les codes du dernier fichier composé, pour ne pas les retaper.
    FichierSaisie codes() {
        return fichiers.derniersCodes().orElseGet(() -> new FichierSaisie(null, null, null, null));
    }

    /// L'heure que le dernier fichier de ce contrat a déclarée.
    @Nullable
    String heure(Contrat contrat) {
        return fichiers.heureDeclaree(contrat.id().valeur())
                .map(LocalTime::toString)
                .orElse(null);
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
