using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

public class BodyTests
{
    [Fact]
    public void A_level_line_governs_up_to_the_next_line_that_is_sent()
    {
        var body = Scripts.Smtp("""
            S: 220
            must smtp.a.one
            S: 250
            that {x} = 1
            let y = 2
            S: <silence 300ms>
            C: NOOP
            S: 250
            should smtp.a.one
            S: 250

            S: 251
            """).Body;
        Checks(body).Should().Equal(null, "Must smtp.a.one 1", "Must smtp.a.one 1", null, "Must smtp.a.one 1", null, null, "Should smtp.a.one 2", null);
        ((Expect)body[1]).Check.Should().BeSameAs(((That)body[2]).Check);
    }

    [Fact]
    public void A_handshake_is_a_check_only_directly_below_its_level_line()
    {
        var body = Scripts.Smtp("C: STARTTLS\nmust smtp.a.b\nS: 220\nC & S: <TLS>\nC: STARTTLS\nS: 220\nmust smtp.a.c\nC & S: <TLS>\n").Body;
        Checks(body).Should().Equal(null, "Must smtp.a.b 1", null, null, null, "Must smtp.a.c 1");
    }

    [Fact]
    public void Branches_and_loops_nest()
    {
        var body = Scripts.Smtp("""
            must smtp.a.b
            choose smtp.a.choice
            when S: 250
              repeat {n} as i
                C: {i}
              end
            when S: 5yz
              must smtp.a.c
              that {x} != 1
            otherwise
              C: QUIT
            end
            S: 221
            """).Body;
        var choose = body[0].Should().BeOfType<Choose>().Subject;
        choose.Check!.Requirement.Should().Be("smtp.a.b");
        choose.Branches.Select(branch => branch.Pattern.Source).Should().Equal("250", "5yz");
        choose.Branches[0].Body[0].Should().BeOfType<Repeat>().Which.Body.Should().ContainSingle();
        choose.Branches[1].Body[0].Should().BeOfType<That>().Which.Check!.Requirement.Should().Be("smtp.a.c");
        choose.Otherwise!.Value.Should().ContainSingle().Which.Should().BeOfType<SendLine>();
        body[1].Should().BeOfType<Expect>().Which.Check.Should().BeNull();
    }

    [Fact]
    public void On_a_connection_that_the_target_makes_the_client_is_expected()
    {
        var body = Scripts.One("""
            === smtp.relay.sends
            Relay.
            connections: A smtp, hop smtp listening

            hop S: 220 ready
            hop C: EHLO {host=Domain}
            hop C: not HELO
            hop S> 250{LF}
            must smtp.a.b
            hop C: <close>
            hop S: <close>
            """).Body;
        body[0].Should().BeOfType<SendLine>().Which.Text.Source.Should().Be("220 ready");
        body[1].Should().BeOfType<Expect>();
        body[2].Should().BeOfType<Expect>().Which.Modality.Should().Be(Modality.Not);
        body[3].Should().BeOfType<SendBytes>();
        body[4].Should().BeOfType<Stage>().Which.Should().Match<Stage>(stage => stage.Direction is ServerClose && stage.Check != null);
        body[5].Should().BeOfType<Stage>().Which.Direction.Should().BeOfType<ClientClose>();
    }

    [Fact]
    public void The_transcript_that_RFC_3207_prints_needs_only_a_heading()
    {
        var body = Scripts.Smtp("""
            S: <waits for connection on TCP port 25>
            C: <opens connection>
            S: 220 mail.example.org SMTP service ready
            C: EHLO mail.example.com
            S: 250-mail.example.org offers a warm hug of welcome
            S: 250-8BITMIME
            S: 250 STARTTLS
            C: STARTTLS
            S: 220 Go ahead
            C: <starts TLS negotiation>
            C & S: <negotiate a TLS session>
            C & S: <check result of negotiation>
            C: EHLO mail.example.com
            """).Body;
        body.Should().HaveCount(9);
        body.OfType<Stage>().Should().ContainSingle().Which.Direction.Should().BeOfType<NegotiateTls>();
    }

    [Theory]
    [InlineData("C: <close>", typeof(ClientClose))]
    [InlineData("C: <half-close>", typeof(ClientHalfClose))]
    [InlineData("C: <reset>", typeof(ClientReset))]
    [InlineData("C: <segment>", typeof(SegmentBorder))]
    [InlineData("C: <wait 300ms>", typeof(ClientWait))]
    [InlineData("C: <wait idle>", typeof(ClientIdle))]
    [InlineData("C: <open>", typeof(OpenConnection))]
    [InlineData("S: <close as how>", typeof(ServerClose))]
    [InlineData("S: <silence 2s>", typeof(ServerSilence))]
    [InlineData("S: <delivers {n} to bob as m>", typeof(Delivers))]
    [InlineData("C & S: <TLS>", typeof(NegotiateTls))]
    [InlineData("C & S: <DEFLATE>", typeof(BeginDeflate))]
    public void Every_stage_direction_is_known(string line, Type direction) =>
        Scripts.Smtp(line).Body.Should().ContainSingle().Which.Should().BeOfType<Stage>().Which.Direction.Should().BeOfType(direction);

    [Theory]
    [InlineData("=", Comparison.Equal)]
    [InlineData("!=", Comparison.NotEqual)]
    [InlineData("<", Comparison.Less)]
    [InlineData("<=", Comparison.LessOrEqual)]
    [InlineData(">", Comparison.Greater)]
    [InlineData(">=", Comparison.GreaterOrEqual)]
    [InlineData("contains", Comparison.Contains)]
    [InlineData("lacks", Comparison.Lacks)]
    [InlineData("begins", Comparison.Begins)]
    [InlineData("matches", Comparison.Matches)]
    [InlineData("misses", Comparison.Misses)]
    public void Every_comparison_is_known(string sign, Comparison expected)
    {
        var that = (That)Scripts.Smtp($"that {{header m \"a = b\"}} x {sign} y = {{z}}").Body[0];
        that.Comparison.Should().Be(expected);
        that.Left.Source.Should().Be("{header m \"a = b\"} x");
        that.Right.Source.Should().Be("y = {z}");
        that.Right.Position.Column.Should().Be(28 + sign.Length);
    }

    [Fact]
    public void Values_are_bound_recorded_and_tested()
    {
        var body = Scripts.Smtp("let n = {a + 1}\napplies if {n} > 3 : too few : really\nrecord smtp.a.choice : {n} x\n").Body;
        body[0].Should().BeOfType<Let>().Which.Name.Should().Be("n");
        body[1].Should().BeOfType<AppliesIf>().Which.Reason.Should().Be("too few : really");
        body[2].Should().BeOfType<ConformTest.Harness.Language.Record>().Which.Value.Source.Should().Be("{n} x");
    }

    [Fact]
    public void Modalities_are_read_and_blanks_are_left_where_they_count()
    {
        var body = Scripts.One("=== pop3.a.b\nT\n\nC:  two\nC:\ttab\nC:\nC> x\nS: not -ERR\nS: only x\nS:   indented\nS:\nS: .\n").Body;
        body.OfType<SendLine>().Select(line => line.Text.Source).Should().Equal(" two", "tab", "");
        body.OfType<Expect>().Select(line => $"{line.Modality} {line.Pattern.Source}").Should().Equal(
            "Not -ERR", "Only x", "Required   indented", "Required ", "Required .");
    }

    private static IEnumerable<string?> Checks(IEnumerable<Statement> body) => body.Select(statement => statement switch
    {
        Expect expect => Text(expect.Check),
        That that => Text(that.Check),
        Stage stage => Text(stage.Check),
        _ => null,
    });

    private static string? Text(CheckReference? check) => check is null ? null : $"{check.Level} {check.Requirement} {check.Ordinal}";
}
