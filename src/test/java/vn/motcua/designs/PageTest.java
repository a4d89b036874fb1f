package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<Integer> MANY =
            IntStream.rangeClosed(1, 120).boxed().toList();

    @Test
    void everyLineIsOnOnePage() {
        var lines = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Page.of(MANY, number))
                .flatMap(page -> page.lines().stream())
                .toList();
        assertThat(lines).isEqualTo(MANY);
        assertThat(Page.of(MANY, 3).lines()).containsExactlyElementsOf(MANY.subList(100, 120));
        assertThat(Page.of(MANY, 2))
                .extracting(Page::number, Page::pages, Page::total)
                .containsExactly(2, 3, 120L);
    }

    @Test
    void aPageThatDoesNotExistIsTheNearestThatDoes() {
        assertThat(Page.of(MANY, 0).number()).isEqualTo(1);
        assertThat(Page.of(MANY, 99).number()).isEqualTo(3);
        assertThat(Page.of(List.of(), 1)).extracting(Page::isEmpty, Page::pages).containsExactly(true, 1);
    }

    @Test
    void onlyTheLinesOfThePageAreLookedAt() {
        var page = Page.of(MANY, 1).map(line -> "Hồ sơ " + line);
        assertThat(page.lines()).hasSize(Page.LINES).startsWith("Hồ sơ 1");
    }
}
