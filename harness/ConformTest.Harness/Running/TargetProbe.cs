using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>Looks at a target and judges nothing: what a run does first.</summary>
public static class TargetProbe
{
    /// <summary>Greeting, capabilities, TLS and login of each endpoint, one after the other, within the profile's limits.</summary>
    /// <returns>What was found; an endpoint that cannot be used says why in <see cref="EndpointProbe.Failure"/>.</returns>
    public static Task<TargetCapabilities> LookAsync(Profile profile, IMessageSource messages, TimeProvider time, CancellationToken cancellation) =>
        new Prober(new TargetServices(profile, new TargetCapabilities([]), messages, ReaderLimits.Imap, time)).ProbeAsync([], cancellation);
}
