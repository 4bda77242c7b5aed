import './styles/tokens.css'
import './styles/base.css'
import './styles/highlights.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n.ts'
import { useAppStore } from './app-store.ts'
import { prepareDates } from './composables/useDates.ts'
import { useImportStore } from './import/import-store.ts'
import { makeStores } from './stores.ts'
import { loadFonts } from './ui/fonts.ts'
import { tellUnforeseen } from './unforeseen.ts'

loadFonts()
const app = createApp(App).use(createPinia()).use(i18n)
makeStores()
const store = useAppStore()
tellUnforeseen(app, store.tell)
const started = store.start()
prepareDates()
await started
useImportStore().start()
app.mount('#app')
