"""Standard wording: what decisions recite of the Ombudsman's powers, in the manner of the real ones.

Each paragraph is the same in every decision that has it. ``statutes`` are the
pages of law that its citation is on, as paths of legislation.gov.uk.
"""

from typing import Literal, NamedTuple

Place = Literal["powers", "considered", "closed"]

LGA = "ukpga/1974/7"


class Wording(NamedTuple):
    """A paragraph, where it stands, and what it cites."""

    place: Place
    text: str
    statutes: tuple[str, ...]


def _lga(place: Place, text: str, cited: str, *pages: str) -> Wording:
    citation = f" (Local Government Act 1974, {cited}, as amended)"
    return Wording(place, text + citation, (LGA, *(f"{LGA}/{page}" for page in pages)))


STANDARD = (
    _lga(
        "powers",
        "The complaints we look into are about ‘maladministration’ and ‘service failure’, and this statement calls both fault. We also have to ask whether a fault has affected the person who complains to us for the worse, which we call ‘injustice’. Where fault has led to injustice we may propose a remedy.",
        "sections 26(1) and 26A(1)",
        "section/26",
        "section/26A",
    ),
    _lga(
        "powers",
        "Our service costs nothing to those who use it, and the money that pays for it is public. So we may choose not to begin an investigation, or not to go on with one, where we think the fault has not caused enough injustice, or where more of our time would not bring about another result.",
        "section 24A(6)",
        "section/24A",
    ),
    _lga(
        "powers",
        "Once we are content with what an organisation has done or says that it will do, we can bring our investigation to an end and give a statement of our decision.",
        "section 30(1B) and 34H(i)",
        "section/30",
        "section/34H",
    ),
    _lga(
        "powers",
        "A complaint should reach us within twelve months of the day on which the person first knew of what they complain about. A later one we cannot investigate unless there are good reasons for the time it took.",
        "sections 26B and 34D",
        "section/26B",
        "section/34D",
    ),
    _lga(
        "powers",
        "The law says that we cannot normally look into a complaint where the person can appeal to a tribunal about the same matter. We may still do so if it would not be reasonable to expect them to use that right, or to have used it.",
        "section 26(6)(a)",
        "section/26",
    ),
    _lga(
        "powers",
        "We are not able to investigate where someone could take the matter to a court, unless we find that there are good reasons why they should not have to.",
        "section 26(6)(c)",
        "section/26",
    ),
    _lga(
        "powers",
        "Nor do we usually investigate where there is a right of appeal to a government minister. Whether it would be unreasonable to expect a person to use it is for us to say in each case.",
        "section 26(6)(b)",
        "section/26",
    ),
    _lga(
        "powers",
        "It is not for us to say whether an organisation’s decision is right or wrong only because the person who complains disagrees with it. What we ask is whether there was fault in the way in which the decision was reached, and without such fault we do not question it.",
        "section 34(3)",
        "section/34",
    ),
    _lga(
        "powers",
        "Where another body acts for a council we treat what that body does as done by the council itself, and any fault that we find is the council’s fault.",
        "section 25(7)",
        "section/25",
    ),
    _lga(
        "powers",
        "We may investigate a complaint that comes from the person affected, or from someone whom that person has asked to act for them. If the person has died or cannot ask, another may act if we think them suitable.",
        "sections 26A(1) and 34C",
        "section/26A",
        "section/34C",
    ),
    _lga(
        "powers",
        "Before we look into a matter the organisation concerned must know of the complaint and have had a fair chance to deal with it and to answer. We may do without that where it would not be reasonable to insist on it.",
        "section 26(5)",
        "section/26",
    ),
    _lga(
        "powers",
        "The bodies that we may investigate are those which the law names. They include councils, and most providers of social care to adults, but not every body that serves the public is one of them.",
        "sections 25 and 34A",
        "section/25",
        "section/34A",
    ),
    _lga(
        "powers",
        "How court proceedings were begun, and what was done or said in the course of them, is outside what we are permitted to look at, whoever it was that took the matter to court.",
        "Schedule 5, paragraph 1",
        "schedule/5",
    ),
    _lga(
        "powers",
        "What happens inside a school, and how its staff teach, discipline and look after the children there, is not something that the law lets us investigate.",
        "Schedule 5, paragraph 5(2)",
        "schedule/5",
    ),
    _lga(
        "powers",
        "We have no power to look into complaints about the employment of staff: their appointment and dismissal, their pay, how they are disciplined, and other matters of their service.",
        "Schedule 5, paragraph 4",
        "schedule/5",
    ),
    _lga(
        "powers",
        "A matter that touches all or most of the people who live in a council’s area is one that we cannot investigate.",
        "section 26(7)",
        "section/26",
    ),
    _lga(
        "powers",
        "When we find out, while we investigate one complaint, that others may have suffered from the same fault, we may widen the investigation so that it takes in their injustice too.",
        "section 26D and 34E",
        "section/26D",
        "section/34E",
    ),
    _lga(
        "powers",
        "Providers of care to adults come under our powers whether or not a council has arranged or pays for the care. What they do is open to our investigation where it may have caused someone an injustice.",
        "sections 34B and 34C",
        "section/34B",
        "section/34C",
    ),
    _lga(
        "powers",
        "Our recommendations do not bind anyone. An organisation that does not accept them has to consider our report and tell us why, and we may then say publicly that it has not done so.",
        "section 31(2)",
        "section/31",
    ),
    _lga(
        "considered",
        "We share what we decide with the regulator of the service concerned where an agreement between us and that regulator says so.",
        "section 33(5)",
        "section/33",
    ),
    _lga(
        "considered",
        "In coming to my view I weighed the evidence on the balance of probabilities, which means that where papers and memories differ I have asked what is more likely than not to have taken place.",
        "section 28(2)",
        "section/28",
    ),
    Wording(
        "considered",
        "I read what was sent to me with the complaint and the papers that I asked the organisation for, and I had regard to the law, to any guidance and to the organisation’s own policies. Both sides were shown a draft of this decision, and I took account of what they said about it before I made it final.",
        (),
    ),
    Wording(
        "considered",
        "The right to have one’s private and family life respected, and to have decisions made without discrimination, is part of the law of this country. We cannot say that a right has been breached, but we can say whether an organisation had proper regard to it. (Human Rights Act 1998, section 6)",
        ("ukpga/1998/42", "ukpga/1998/42/section/6"),
    ),
    Wording(
        "considered",
        "Bodies that serve the public have a duty to think about the need to remove discrimination and to advance equality of opportunity between those who share a protected characteristic and those who do not. (Equality Act 2010, section 149)",
        ("ukpga/2010/15", "ukpga/2010/15/section/149"),
    ),
    _lga(
        "closed",
        "I have asked whether looking further into this complaint would achieve anything more for the person who made it, and whether the injustice that they describe is enough to call for it.",
        "section 24A(7)",
        "section/24A",
    ),
    Wording(
        "closed",
        "Someone who is unhappy with how personal information was kept, used or given away can complain to the Information Commissioner, who has powers in this matter which we do not have, so that it is reasonable to expect them to go there first. (Data Protection Act 2018, section 165)",
        ("ukpga/2018/12", "ukpga/2018/12/section/165"),
    ),
)
