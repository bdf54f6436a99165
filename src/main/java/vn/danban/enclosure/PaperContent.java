package vn.danban.enclosure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The bytes of a paper, apart from what is said of it. */
@MappedEntity("matter_paper_contents")
record PaperContent(@Id MatterPaperId paperId, byte[] content) {}
