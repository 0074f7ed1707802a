package coop.essaim.documents;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// L'en-tête des papiers de la coopérative à une date : son nom, sa mention, le logo qu'elle portait.
@Service
public class Entetes {

    private final Documents documents;
    private final Cooperatives cooperatives;
    private final Clock horloge;

    Entetes(Documents documents, Cooperatives cooperatives, Clock horloge) {
        this.documents = documents;
        this.cooperatives = cooperatives;
        this.horloge = horloge;
    }

    public Entete duJour() {
        return le(LocalDate.now(horloge));
    }

    /// Avant sa première description, la coopérative a déjà le nom d'aujourd'hui.
    public Entete le(LocalDate jour) {
        return cooperatives
                .a(jour)
                .or(cooperatives::actuelle)
                .map(c -> new Entete(c.denomination(), List.of(c.mention()), logo(c)))
                .orElseGet(() -> Entete.sansLogo("Coopérative d’activités et d’emploi"));
    }

    private @Nullable String logo(Cooperative cooperative) {
        return Optional.ofNullable(cooperative.logo())
                .map(DocumentId::new)
                .flatMap(documents::duLogo)
                .flatMap(image ->
                        documents.octetsDejaPermis(image.id()).map(octets -> Entete.image(image.type(), octets)))
                .orElse(null);
    }
}
