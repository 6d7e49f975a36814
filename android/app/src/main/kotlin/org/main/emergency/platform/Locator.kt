package org.main.emergency.platform

import android.Manifest
import android.annotation.SuppressLint
import android.content.Context
import android.content.pm.PackageManager
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.Build
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import androidx.core.content.ContextCompat
import androidx.core.content.getSystemService
import androidx.core.location.LocationManagerCompat
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.withTimeoutOrNull
import org.main.emergency.core.LocateMethod
import org.main.emergency.core.LocateOperation
import org.main.emergency.core.LocateOutput
import org.main.emergency.core.PhoneFix

/** Positions from Android's own LocationManager, which every phone has, with Google's services or without. */
class Locator(private val context: Context) {
    private val locations: LocationManager? = context.getSystemService()

    /** Finds what the core asks for. */
    suspend fun locate(operation: LocateOperation): LocateOutput {
        val locations = locations ?: return LocateOutput.NotFound
        if (!isPermitted(context)) return LocateOutput.NotPermitted
        return when (operation) {
            // Also while location is switched off: what the phone remembers may still be there.
            LocateOperation.LastKnown -> lastKnown(locations)

            is LocateOperation.Fresh -> fresh(locations, operation.withinMs.toLong())
        }
    }

    private fun lastKnown(locations: LocationManager): LocateOutput {
        val remembered = locations.allProviders.mapNotNull { provider ->
            ifPermitted { locations.getLastKnownLocation(provider) }
        }
        val newest = remembered.maxByOrNull { it.elapsedRealtimeNanos } ?: return LocateOutput.NotFound
        // Of those that are about as new, the most exact.
        val asNew = remembered.filter { newest.elapsedRealtimeNanos - it.elapsedRealtimeNanos < ABOUT_AS_NEW_NANOS }
        return LocateOutput.Found(fixOf(asNew.minBy(::radius), LocateMethod.LAST_KNOWN))
    }

    private suspend fun fresh(locations: LocationManager, withinMs: Long): LocateOutput {
        if (!LocationManagerCompat.isLocationEnabled(locations)) return LocateOutput.SwitchedOff
        var best: Location? = null
        withTimeoutOrNull(withinMs) {
            updates(locations) { location ->
                if (radius(location) < radius(best)) best = location
                radius(location) <= GOOD_ENOUGH_M
            }
        }
        val found = best ?: return LocateOutput.NotFound
        return LocateOutput.Found(fixOf(found))
    }

    /** Listens to every provider that is switched on, until [isEnough] says so. */
    @SuppressLint("MissingPermission")
    private suspend fun updates(locations: LocationManager, isEnough: (Location) -> Boolean) {
        val found = Channel<Location>(Channel.UNLIMITED)
        val listener = LocationUpdates { found.trySend(it) }
        try {
            for (provider in locations.getProviders(true)) {
                ifPermitted { locations.requestLocationUpdates(provider, 0, 0f, listener, Looper.getMainLooper()) }
            }
            for (location in found) if (isEnough(location)) return
        } finally {
            locations.removeUpdates(listener)
        }
    }

    // A permission for a rough position does not open every provider, and a person can take it back meanwhile.
    private fun <T> ifPermitted(ask: () -> T): T? = try {
        ask()
    } catch (_: SecurityException) {
        null
    }

    private fun radius(location: Location?): Float =
        if (location != null && location.hasAccuracy()) location.accuracy else Float.MAX_VALUE

    companion object {
        /** Either is enough. */
        val PERMISSIONS: List<String> =
            listOf(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION)

        /** Whether the person lets the app know where the phone is, at least roughly. */
        fun isPermitted(context: Context): Boolean = PERMISSIONS.any {
            ContextCompat.checkSelfPermission(context, it) == PackageManager.PERMISSION_GRANTED
        }

        private const val GOOD_ENOUGH_M = 25f
        private val ABOUT_AS_NEW_NANOS = TimeUnit.MINUTES.toNanos(2)
    }
}

/** The position as the core wants it: its age by the monotonic clock, since the phone's own clock may be wrong. */
internal fun fixOf(location: Location, method: LocateMethod = methodOf(location)): PhoneFix {
    val ageNanos = SystemClock.elapsedRealtimeNanos() - location.elapsedRealtimeNanos
    return PhoneFix(
        latitude = location.latitude,
        longitude = location.longitude,
        accuracyM = if (location.hasAccuracy()) location.accuracy.toDouble() else null,
        ageMs = TimeUnit.NANOSECONDS.toMillis(ageNanos.coerceAtLeast(0)).toULong(),
        method = method,
        mock = isMock(location),
    )
}

private fun methodOf(location: Location) =
    if (location.provider == LocationManager.GPS_PROVIDER) LocateMethod.GNSS else LocateMethod.NETWORK

@Suppress("DEPRECATION") // isMock is there from API 31 on.
private fun isMock(location: Location): Boolean =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) location.isMock else location.isFromMockProvider

/** Phones before Android 11 call all four methods, and end the app where one is missing. */
internal class LocationUpdates(private val found: (Location) -> Unit) : LocationListener {
    override fun onLocationChanged(location: Location) = found(location)

    @Deprecated("Called by phones before Android 10 only")
    override fun onStatusChanged(provider: String?, status: Int, extras: Bundle?) = Unit

    override fun onProviderEnabled(provider: String) = Unit

    override fun onProviderDisabled(provider: String) = Unit
}
