package contrexemple;

import org.springframework.jdbc.core.simple.JdbcClient;

class RequeteMalPlacee {
    void lire(JdbcClient jdbc) {
        jdbc.sql("select 1").query(Integer.class).single();
    }
}
