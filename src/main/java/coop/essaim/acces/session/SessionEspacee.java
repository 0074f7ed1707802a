package coop.essaim.acces.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// Une session dont la dernière visite n'est notée qu'une fois par minute : lire une page n'écrit rien.
record SessionEspacee(Session enveloppee) implements Session {

    private static final Duration PAS = Duration.ofSeconds(60);

    @Override
    public void setLastAccessedTime(Instant visite) {
        if (visite.isAfter(enveloppee.getLastAccessedTime().plus(PAS))) enveloppee.setLastAccessedTime(visite);
    }

    @Override
    public String getId() {
        return enveloppee.getId();
    }

    @Override
    public String changeSessionId() {
        return enveloppee.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String nom) {
        return enveloppee.getAttribute(nom);
    }

    @Override
    public Set<String> getAttributeNames() {
        return enveloppee.getAttributeNames();
    }

    @Override
    public void setAttribute(String nom, Object valeur) {
        enveloppee.setAttribute(nom, valeur);
    }

    @Override
    public void removeAttribute(String nom) {
        enveloppee.removeAttribute(nom);
    }

    @Override
    public Instant getCreationTime() {
        return enveloppee.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return enveloppee.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration duree) {
        enveloppee.setMaxInactiveInterval(duree);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return enveloppee.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return enveloppee.isExpired();
    }
}
