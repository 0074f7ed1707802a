package coop.essaim;

import coop.essaim.commun.base.BaseEnOuverture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/// Où est la base et comment y entrer, dits à Spring quand il le demande : d'ici là, elle s'ouvre.
final class SourceDeLaBase extends EnumerablePropertySource<BaseEnOuverture> {

    private static final String URL = "spring.datasource.url";
    private static final String COMPTE = "spring.datasource.username";
    private static final String MOT_DE_PASSE = "spring.datasource.password";

    SourceDeLaBase(BaseEnOuverture base) {
        super("base", base);
    }

    @Override
    public String[] getPropertyNames() {
        return new String[] {URL, COMPTE, MOT_DE_PASSE};
    }

    @Override
    public @Nullable Object getProperty(String nom) {
        return switch (nom) {
            case URL -> source.connexions().url();
            case COMPTE -> source.connexions().application().nom();
            case MOT_DE_PASSE -> source.connexions().application().motDePasse();
            default -> null;
        };
    }
}
