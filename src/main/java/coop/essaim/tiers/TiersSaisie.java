package coop.essaim.tiers;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.commun.Telephone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire d'un tiers, tel que tapé ; seul, ou dans celui d'une facture.
///
/// @param activite vide : la structure
/// @param unAutre cochée quand la personne a vu les fiches semblables
public record TiersSaisie(
        @Nullable String cle,
        @Nullable Integer version,
        @Nullable String activite,
        @Nullable String nature,
        @Nullable String nom,
        @Nullable List<String> roles,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String tva,
        @Nullable String electronique,
        @Nullable String voie,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String pays,
        @Nullable String courriel,
        @Nullable String telephone,
        @Nullable String contact,
        @Nullable Boolean unAutre) {

    /// Un client à décrire.
    public static TiersSaisie client() {
        return vide(null, null, RoleDeTiers.CLIENT.name());
    }

    static TiersSaisie vide(@Nullable UUID cle, @Nullable String activite, String role) {
        return new TiersSaisie(
                texte(cle),
                null,
                activite,
                NatureDeTiers.ENTREPRISE.name(),
                null,
                List.of(role),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                AdressePostale.FRANCE,
                null,
                null,
                null,
                false);
    }

    static TiersSaisie de(FicheDeTiers fiche) {
        var d = fiche.description();
        var numeros = d.immatriculation();
        return new TiersSaisie(
                null,
                fiche.version(),
                texte(fiche.activite()),
                d.nature().name(),
                d.nom(),
                d.roles().stream().map(RoleDeTiers::name).toList(),
                texte(numeros.siren()),
                texte(numeros.siret()),
                texte(numeros.tva()),
                texte(numeros.electronique()),
                String.join("\n", d.adresse().lignes()),
                d.adresse().codePostal(),
                d.adresse().commune(),
                d.adresse().pays(),
                texte(d.courriel()),
                texte(d.telephone()),
                d.contact(),
                false);
    }

    /// Rien n'en est tapé : ce qui est proposé d'avance ne compte pas.
    public boolean estVide() {
        return Stream.of(nom, siren, siret, tva, electronique, voie, codePostal, commune, courriel, telephone, contact)
                .allMatch(champ -> vide(champ) == null);
    }

    /// Le même, client de l'activité.
    public TiersSaisie client(ActiviteId de) {
        return new TiersSaisie(
                cle,
                version,
                de.toString(),
                nature,
                nom,
                List.of(RoleDeTiers.CLIENT.name()),
                siren,
                siret,
                tva,
                electronique,
                voie,
                codePostal,
                commune,
                pays,
                courriel,
                telephone,
                contact,
                unAutre);
    }

    /// Le tiers ainsi décrit, ou rien et une phrase à côté de chaque champ à revoir.
    public Optional<DescriptionDeTiers> lire(BindingResult refus) {
        var laNature = obligatoire("nature", lireNature(), refus);
        var leNom = obligatoire("nom", lireNom(), refus);
        var lesRoles = lireRoles(refus);
        var numeros = immatriculation(refus);
        var adresse = adresse(refus);
        var leCourriel = facultatif("courriel", courriel, Courriel::lire, refus);
        var leTelephone = facultatif("telephone", telephone, Telephone::lire, refus);
        if (refus.hasErrors() || laNature == null || leNom == null || adresse == null) return Optional.empty();
        return Optional.of(new DescriptionDeTiers(
                laNature, leNom, lesRoles, numeros, adresse, leCourriel, leTelephone, vide(contact)));
    }

    private Lecture<NatureDeTiers> lireNature() {
        for (var possible : NatureDeTiers.values())
            if (possible.name().equals(nature)) return new Lecture.Lue<>(possible);
        return new Lecture.Refusee<>("Choisissez ce qu’est ce tiers.");
    }

    private Lecture<String> lireNom() {
        var propre = nom == null ? "" : nom.strip().replaceAll("\\p{Cntrl}+", " ");
        if (propre.isEmpty()) return new Lecture.Refusee<>("Écrivez le nom qui sera sur les factures.");
        return propre.length() <= 200
                ? new Lecture.Lue<>(propre)
                : new Lecture.Refusee<>("Raccourcissez le nom à 200 caractères au plus.");
    }

    private Set<RoleDeTiers> lireRoles(BindingResult refus) {
        var lus = EnumSet.noneOf(RoleDeTiers.class);
        if (roles != null)
            Arrays.stream(RoleDeTiers.values())
                    .filter(role -> roles.contains(role.name()))
                    .forEach(lus::add);
        if (lus.isEmpty()) refus.rejectValue("roles", "manque", "Choisissez au moins un rôle : client, par exemple.");
        return lus;
    }

    private Immatriculation immatriculation(BindingResult refus) {
        var leSiren = facultatif("siren", siren, Siren::lire, refus);
        var leSiret = facultatif("siret", siret, Siret::lire, refus);
        var laTva = facultatif("tva", tva, NumeroTva::lire, refus);
        var electro = facultatif("electronique", electronique, AdresseElectronique::lire, refus);
        var numeros = new Immatriculation(leSiren, leSiret, laTva, electro);
        if (!refus.hasErrors() && !numeros.estCoherente())
            refus.rejectValue(
                    "siren", "autrui", "Vérifiez ces numéros : ils ne sont pas tous ceux de la même entreprise.");
        return numeros;
    }

    private @Nullable AdressePostale adresse(BindingResult refus) {
        var lePays = obligatoire("pays", AdressePostale.lirePays(pays), refus);
        var lignes = obligatoire("voie", AdressePostale.lireLignes(voie), refus);
        var code = obligatoire(
                "codePostal",
                AdressePostale.lireCodePostal(codePostal, lePays == null ? AdressePostale.FRANCE : lePays),
                refus);
        var ville = obligatoire("commune", AdressePostale.lireCommune(commune), refus);
        if (lePays == null || lignes == null || code == null || ville == null) return null;
        return new AdressePostale(lignes, code, ville, null, lePays);
    }

    private static <T> @Nullable T obligatoire(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }

    private static <T> @Nullable T facultatif(
            String champ, @Nullable String saisie, Function<String, Lecture<T>> lire, BindingResult refus) {
        return saisie == null || saisie.isBlank() ? null : obligatoire(champ, lire.apply(saisie.strip()), refus);
    }

    private static @Nullable String vide(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return valeur == null ? null : valeur.toString();
    }
}
